#pragma once
// Presses at random moments against real sessions of Dorsal: is each accounted for, with the right outcome?
#include "bench/presses/account.h"
#include "bench/report/context.h"
#include "bench/report/verdict.h"
#include "bench/timing/accuracy.h"

#include <array>
#include <functional>

namespace dorsal::bench {

struct PressesOptions {
  std::string dorsal;
  int presses{1000}; // at least; whole sessions are run until there are so many
  int trials{150};   // of each session; anticipated ones come again, ten at most
  std::uint64_t seed{1};
};

struct PressesResult {
  Context context;
  PressesOptions options;
  Account account; // of all sessions
  int sessions{};
  int trials{}; // attempts recorded
};

// How many presses of each manner had each fate.
using FateCounts = std::array<int, fates>;
[[nodiscard]] FateCounts fates_of(const Account& account, PressManner manner);
// Recorded minus true instant of those that were seen, ms.
[[nodiscard]] std::vector<double> stamp_errors_ms(const Account& account);
// The true instant, which lies between the robot's two, can be inside the recorded interval.
[[nodiscard]] statistics::Count stamps_that_hold(const Account& account);

[[nodiscard]] PressesResult measure_presses(const PressesOptions& options,
                                            const std::function<void(const std::string&)>& progress);

// None unaccounted for, none doubled, none invented, none with a wrong outcome.
[[nodiscard]] std::vector<Verdict> verdicts_of(const PressesResult& result);
[[nodiscard]] std::string to_text(const PressesResult& result);
[[nodiscard]] nlohmann::ordered_json to_json(const PressesResult& result);
[[nodiscard]] std::string to_html(const PressesResult& result);

} // namespace dorsal::bench
