#pragma once
// One number for everything a session decided and recorded: FNV-1a (Fowler, Noll & Vo) over plans, answers,
// levels and response times rounded to milliseconds, so that machines whose last bits differ agree.
#include "engine/core/trial/session_record.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dorsal {

// What a session adds to a signature: written wherever the session is at hand, added when its turn comes.
struct SignedSession {
  std::string bytes; // each entry ends with a byte 0xff, so that "ab" + "c" is not "a" + "bc"
};
[[nodiscard]] SignedSession signed_session(const SessionRecord& session);

class Signature {
public:
  void add(std::string_view text);
  void add(std::int64_t number);
  void add(const SignedSession& session);
  void add(const SessionRecord& session) { add(signed_session(session)); }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

private:
  void add_byte(unsigned char byte);
  std::uint64_t hash_{0xcbf29ce484222325ULL};
};

} // namespace dorsal
