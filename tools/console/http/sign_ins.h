#pragma once
// Who is signed in, and how often somebody tried. Kept in memory: the end of the program ends every session.
// A session ends so long after its last use (15 minutes unless told otherwise) and 12 hours
// after signing in. After five wrong
// passphrases for a name within five minutes that name waits, after thirty for any names everybody does.
#include "engine/store/people/accounts.h"

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <string>

namespace dorsal::console {

using WallTime = std::chrono::system_clock::time_point;

struct SignedIn {
  Account account;
  std::string csrf;
  WallTime since;
  WallTime last_use;
};

[[nodiscard]] std::string random_token(); // 32 random bytes, as hex

inline constexpr std::chrono::minutes usual_lock{15};

class SignIns {
public:
  explicit SignIns(std::chrono::minutes longest_idle) : longest_idle_(longest_idle) {}

  // Seconds until this name may try again; empty: now.
  [[nodiscard]] std::optional<int> must_wait(const std::string& name, WallTime now);
  void count_failure(const std::string& name, WallTime now);
  void forgive(const std::string& name); // its last failure, which was none

  // The new session's token, known to the browser only.
  [[nodiscard]] std::string begin(const Account& account, WallTime now);
  // The session of a token; null where there is none or it has run out.
  [[nodiscard]] const SignedIn* find(const std::string& token, WallTime now);
  void use(const std::string& token, WallTime now);
  void end(const std::string& token);

private:
  struct Failure {
    std::string name;
    WallTime at;
  };
  [[nodiscard]] bool is_over(const SignedIn& session, WallTime now) const;

  std::chrono::minutes longest_idle_;
  std::map<std::string, SignedIn> sessions_; // by the token's SHA-256
  std::deque<Failure> failures_;             // oldest first
};

} // namespace dorsal::console
