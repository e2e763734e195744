#include "tools/console/http/sign_ins.h"

#include "engine/core/base/error.h"
#include "engine/store/people/account_name.h"
#include "engine/system/sha256.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace dorsal::console {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_session = 12h;
constexpr auto failures_count_for = 5min;
constexpr std::size_t failures_of_one = 5;
constexpr std::size_t failures_of_all = 30;

} // namespace

bool SignIns::is_over(const SignedIn& session, WallTime now) const {
  return now - session.last_use > longest_idle_ || now - session.since > longest_session;
}

std::string random_token() {
  std::array<unsigned char, 32> bytes{};
  if (sodium_init() < 0) throw Error(ExitCode::internal_error, "no randomness from the system");
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * bytes.size() + 1> hex{};
  return sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
}

std::optional<int> SignIns::must_wait(const std::string& name, WallTime now) {
  std::erase_if(failures_, [now](const Failure& failure) { return now - failure.at > failures_count_for; });
  const auto wait_from = [&](const Failure& first) {
    return static_cast<int>(
               std::chrono::duration_cast<std::chrono::seconds>(first.at + failures_count_for - now)
                   .count()) +
           1;
  };
  if (failures_.size() >= failures_of_all) return wait_from(failures_.front());
  const auto is_theirs = [wanted = folded_name(name)](const Failure& failure) {
    return failure.name == wanted;
  };
  if (static_cast<std::size_t>(std::ranges::count_if(failures_, is_theirs)) < failures_of_one) return {};
  return wait_from(*std::ranges::find_if(failures_, is_theirs));
}

void SignIns::count_failure(const std::string& name, WallTime now) {
  failures_.push_back({folded_name(name), now});
}

void SignIns::forgive(const std::string& name) {
  const auto last =
      std::ranges::find(failures_.rbegin(), failures_.rend(), folded_name(name), &Failure::name);
  if (last != failures_.rend()) failures_.erase(std::next(last).base());
}

std::string SignIns::begin(const Account& account, WallTime now) {
  std::erase_if(sessions_, [&](const auto& entry) { return is_over(entry.second, now); });
  std::string token = random_token();
  sessions_[sha256_of_text(token)] = {account, random_token(), now, now};
  return token;
}

const SignedIn* SignIns::find(const std::string& token, WallTime now) {
  const auto found = sessions_.find(sha256_of_text(token));
  if (found == sessions_.end()) return nullptr;
  if (is_over(found->second, now)) {
    sessions_.erase(found);
    return nullptr;
  }
  return &found->second;
}

void SignIns::use(const std::string& token, WallTime now) {
  const auto found = sessions_.find(sha256_of_text(token));
  if (found != sessions_.end()) found->second.last_use = now;
}

void SignIns::end(const std::string& token) { sessions_.erase(sha256_of_text(token)); }

} // namespace dorsal::console
