#pragma once
// What one movement leaves in the records of a block, part by part, each kept as soon as it is answered; and
// the same read back as one value a movement. A record's activity is the movement's name, a point and the
// part: "squat.before".
#include "engine/core/base/calendar_day.h"
#include "engine/core/instrument/response.h"
#include "engine/core/trial/activity.h"
#include "engine/core/trial/session_record.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dorsal::movement {

namespace part {
inline constexpr std::string_view goal = "goal", // the person's own, of no one movement
    morning = "morning",                         // back to usual by the next morning; of no one movement
    rise = "rise",                               // more repetitions were offered
    look = "look",                               // how it looks, without doing it
    before = "before",                           // what is expected of it
    did = "did",                                 // how often it was done
    after = "after";                             // how it was
} // namespace part

inline constexpr int highest_rating = 10; // from 0

enum class SkipReason { pain = 1, afraid, tired, no_room, other };
enum class Happened { no, partly, yes };
// What helped; each a question of its own, answered 1 or 0.
inline constexpr std::array<std::string_view, 5> helps{"helped_breathing", "helped_slowly", "helped_pauses",
                                                       "helped_smaller", "helped_holding"};

// A part's questions, in the order of its ratings, and the numbers that are told with it.
[[nodiscard]] ActivityPlan goal_plan(); // whether one was named; its words are a response
[[nodiscard]] ActivityPlan morning_plan();
[[nodiscard]] ActivityPlan rise_plan(std::string_view movement, int from, int to);
[[nodiscard]] ActivityPlan look_plan(std::string_view movement);
[[nodiscard]] ActivityPlan before_plan(std::string_view movement, std::optional<int> pain_before);
// `quota`: repetitions that were agreed; empty: a baseline.
[[nodiscard]] ActivityPlan did_plan(std::string_view movement, std::optional<int> quota);
[[nodiscard]] ActivityPlan after_plan(std::string_view movement);

// "squat.before": "squat" and "before"; the first is empty where it is of no one movement.
[[nodiscard]] std::pair<std::string_view, std::string_view> parts_of(std::string_view activity);
[[nodiscard]] std::optional<int> rating_in(const ActivityRecord& record, std::string_view question);
// Empty where it lies outside: records come from anywhere.
[[nodiscard]] std::optional<int> rating_within(const ActivityRecord& record, std::string_view question,
                                               int least, int most);
[[nodiscard]] std::optional<int> factor_within(const ActivityRecord& record, std::string_view name, int least,
                                               int most);
[[nodiscard]] std::optional<double> factor_in(const ActivityRecord& record, std::string_view name);

// One movement on one day.
struct Done {
  std::string movement;
  Day day{};
  std::optional<int> harm{}, expected{}, confidence_before{}; // 0-10, before
  std::optional<int> pain_before{};                           // of the visit
  std::optional<ActivityOutcome> outcome{};                   // empty: it did not come to it
  std::optional<SkipReason> skipped{};
  std::optional<int> quota{};           // empty: a baseline
  std::optional<int> repetitions{};     // that were counted
  std::optional<double> seconds_each{}; // the median between two that were counted one by one at own pace
  std::optional<int> pain_during{}, pain_after{};
  std::optional<int>
      seconds_to_ease{}; // from its end until the pain had eased; empty: not asked, or it had not
  bool did_not_ease{};   // in the time that was waited for
  std::optional<Happened> happened{}; // what was feared
  std::optional<int> confidence_after{};
  std::vector<std::string> helped{};     // of `helps`
  std::optional<bool> back_by_morning{}; // as asked at the next visit

  [[nodiscard]] bool is_baseline() const { return outcome && !skipped && !quota; }
  [[nodiscard]] bool kept_quota() const; // there was one, and all of it was done
  // Expected minus experienced pain; empty where one of them was not said.
  [[nodiscard]] std::optional<int> expected_minus_experienced() const;
};

struct Look {
  std::string movement;
  Day day{};
  int harm{}; // 0-10
};

// Oldest first; what was told of a morning belongs to the day before it.
struct Course {
  std::vector<Done> done;
  std::vector<Look> looks;
  // The last visit with something done, while nobody asked about the morning after it.
  [[nodiscard]] bool morning_is_due(Day today) const;
};
// Blocks in the order of time.
void note(Course& course, const BlockRecord& block, Day day);

// Those of one movement, one a day.
[[nodiscard]] std::vector<Done> of_movement(std::span<const Done> done, std::string_view movement);

// Words of the person, kept as a response to "movement": the goal, and what is feared of a movement.
inline constexpr std::string_view response_occasion = "movement", response_name = "movement";
inline constexpr std::string_view goal_item = "goal";
[[nodiscard]] std::string fear_item(std::string_view movement);
[[nodiscard]] InstrumentResponse words_response(const std::string& item, const std::string& words,
                                                const std::string& language);

// Records that a block is planned with: enough for what its movements usually leave.
[[nodiscard]] int records_of_block(int movements, int looks);

} // namespace dorsal::movement
