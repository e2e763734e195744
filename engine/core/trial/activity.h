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

struct ActivityPlan {
  std::string activity; // "sitting turn"; a name within its task
  std::vector<ActivityQuestion> questions;
  friend bool operator==(const ActivityPlan&, const ActivityPlan&) = default;
};

enum class ActivityOutcome { done, skipped, stopped };
[[nodiscard]] std::string_view name_of(ActivityOutcome outcome);
[[nodiscard]] std::optional<ActivityOutcome> parse_activity_outcome(std::string_view name);

struct ActivityRecord {
  int place{}; // within the block, from 1
  ActivityPlan planned;
  ActivityOutcome outcome{};
  std::optional<Stamp> began{}, ended{};
  std::vector<std::optional<int>> ratings; // beside planned.questions; empty: passed over, or not asked
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
