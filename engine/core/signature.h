#pragma once
// One number for everything a session decided and recorded: FNV-1a (Fowler, Noll & Vo) over plans, answers,
// levels and response times rounded to milliseconds, so that machines whose last bits differ agree.
#include "engine/core/session_record.h"

#include <cstdint>
#include <string_view>

namespace dorsal {

class Signature {
public:
  void add(std::string_view text);
  void add(std::int64_t number);
  void add(const SessionRecord& session);
  [[nodiscard]] std::uint64_t value() const { return hash_; }

private:
  void add(const TrialRecord& trial);
  std::uint64_t hash_{0xcbf29ce484222325ULL};
};

} // namespace dorsal
