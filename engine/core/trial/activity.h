#pragma once
// One activity: shown or told, done at the person's own pace, and what they say of it afterwards. A machine
// of values like trial_machine.h.
//
//   offered -> doing -> asking (one question after the other) -> ended
//
// Nothing is scored and nothing is timed against a limit: a beginning and an end are stamps, because the time
// somebody took is a description. Whatever is asked may be passed over; leaving keeps what was said so far.
#include "engine/core/base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal {

// A question after the activity, answered by a whole number in [least, most].
struct ActivityQuestion {
  std::string name;
  int least{};
  int most{};
  friend bool operator==(const ActivityQuestion&, const ActivityQuestion&) = default;
};

// What is told beforehand in a number: how often, how long. Names are words of a-z, 0-9 and _.
struct ActivityFactor {
  std::string name;
  double value{};
  friend bool operator==(const ActivityFactor&, const ActivityFactor&) = default;
};

struct ActivityPlan {
  std::string activity; // "sitting turn"; a name within its task
  std::vector<ActivityQuestion> questions;
  std::vector<ActivityFactor> factors{};
};

enum class ActivityOutcome { done, skipped, stopped };
[[nodiscard]] std::string_view name_of(ActivityOutcome outcome);
[[nodiscard]] std::optional<ActivityOutcome> parse_activity_outcome(std::string_view name);

struct ActivityRating {
  std::string question;
  std::optional<int> value; // empty: passed over, or not asked
  friend bool operator==(const ActivityRating&, const ActivityRating&) = default;
};

// What is kept; the range of a question is its task's and not repeated here.
struct ActivityRecord {
  int place{}; // within the block, from 1
  std::string activity;
  std::vector<ActivityFactor> factors;
  ActivityOutcome outcome{};
  std::optional<Stamp> began{}, ended{};
  std::vector<ActivityRating> ratings; // in the order of the questions
  friend bool operator==(const ActivityRecord&, const ActivityRecord&) = default;
};

namespace activity {

struct Offered {};
struct Doing {};
struct Asking {
  std::size_t question{};
};
struct Ended {};

using Phase = std::variant<Offered, Doing, Asking, Ended>;

} // namespace activity

struct ActivityState {
  activity::Phase phase;
  std::vector<ActivityQuestion> questions;
  ActivityRecord record;
};

[[nodiscard]] ActivityState begin_activity(int place, ActivityPlan plan);
[[nodiscard]] ActivityState starts(ActivityState state, const Stamp& at);
[[nodiscard]] ActivityState is_done(ActivityState state, const Stamp& at);
// A rating outside its question's range is no answer: the state stays as it was. Empty: passed over.
[[nodiscard]] ActivityState rates(ActivityState state, std::optional<int> rating);
[[nodiscard]] ActivityState skips(ActivityState state);
[[nodiscard]] ActivityState stops(ActivityState state, const Stamp& at); // in the middle

[[nodiscard]] bool ended(const ActivityState& state);

} // namespace dorsal
