#pragma once
// What a protocol may set about the task "movement". Every number is a convention: 70 % of the baseline is
// what graded activity trials asked for (BMC Public Health 2007;7:254), the others are ours
// (facts/programme.md 7.4).
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::movement {

struct Rule {
  int movements{2};                     // in one visit
  int baseline_visits{3};               // the person stops when they like; their mean is the baseline
  double start_share{0.70};             // of it, where the quota begins
  double weekly_rise{0.10};             // at most, and only where the person agrees
  int most_repetitions{30};             // of one movement
  int visits_to_rise{2};                // at one quota, all of it done, before more is offered
  int visits_to_step{2};                // at a quota, with everything that a step asks for
  int confidence_to_step{7};            // 0-10, or a rise of 2
  int looks{2};                         // movements of which a visit asks only how they look; 0: none
  std::vector<std::string> leave_out{}; // movements by name
  std::vector<std::string> first{};     // that come before all that is new
  // "squat 7": a number that was agreed where no visit here tells one; "squat 7 2026-12-01": agreed on that
  // day, whatever was done before it.
  std::vector<std::string> agreed{};
  friend bool operator==(const Rule&, const Rule&) = default;
};

struct NumberBeside {
  int number{};
  std::string since{}; // a date; empty: none is told
};
// "squat 7": 7, of squat; empty where nothing of that name stands there.
[[nodiscard]] std::optional<NumberBeside> number_beside(const std::vector<std::string>& list,
                                                        std::string_view name);
// Of the form "squat 7", or with a date after it.
[[nodiscard]] bool has_number(std::string_view entry, int least, int most);

} // namespace dorsal::movement
