#pragma once
// What became of each movement over all visits: one line a movement, as values. Ratings are whole numbers
// from 0 to 10 as the person gave them; one outside of its range was said by nobody and counts as not said.
// Nothing here is a grade. From five visits on expected minus experienced pain has a mean: with a spread
// of 1.5 the mean of five lies within 1.3 of the truth (facts/programme.md 7.4); fewer give no value
// (readiness/movement_grade.h). Student's interval takes visits as independent, which neighbours in
// time are not quite.
#include "engine/core/statistics/sample.h"
#include "engine/core/trial/movement_record.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal::movement {

struct Prediction { // expected minus experienced pain, points
  int visits{};     // with both of them said
  std::optional<double> mean{};
  std::optional<statistics::Bounds> bounds{}; // 95 %
};

struct FirstAndLast {
  std::optional<int> first{}, last{};
};

struct MovementSummary {
  std::string movement;
  std::vector<Done> days{};            // on which it was offered, oldest first
  int visits{};                        // of those, with it begun, to its end or not
  int stopped{};                       // of these, before what was agreed
  int skipped{};                       // left for another day
  std::map<SkipReason, int> reasons{}; // of that, so often
  int with_quota{}, quota_kept{};      // visits
  std::optional<int> last_quota{};     // empty: the last visit was a baseline, or there was none
  std::optional<int> last_repetitions{};
  Prediction prediction{};
  FirstAndLast confidence{};               // the first before moving, the last after it where it was said
  FirstAndLast harm{};                     // by its looks, or before moving
  int eased{}, did_not_ease{};             // visits after which it was waited for
  std::optional<double> seconds_to_ease{}; // median of those in which it eased
  int fear_asked{}, fear_came_true{}, fear_partly{};
  int paced_visits{};
  std::optional<double> seconds_each{};  // median over visits of a repetition at own pace
  int mornings_asked{}, mornings_back{}; // back to usual by the next morning
};

// In the order in which they first came up; a movement of which only the looks were rated has no days.
[[nodiscard]] std::vector<MovementSummary> movement_summaries(const Course& course);

[[nodiscard]] std::string_view in_words(SkipReason reason);
[[nodiscard]] std::string_view in_words(Happened happened);
[[nodiscard]] std::string_view words_of_help(std::string_view help); // one of `helps`; or as it is

} // namespace dorsal::movement
