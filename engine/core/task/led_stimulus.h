#pragma once
// What a helper's hand or a machine does in one trial, by task, and what follows from it for every led task:
// the true answer and the factors by name.
#include "engine/core/task/drawing/sign.h"
#include "engine/core/task/points/pair.h"
#include "engine/core/task/points/touch.h"
#include "engine/core/task/probe/tip.h"
#include "engine/core/task/task.h"
#include "engine/core/task/touch/site.h"
#include "engine/core/task/touch_probe/touch.h"
#include "engine/core/task/vibration/buzz.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dorsal {

using LedStimulus = std::variant<points::Touch, touch::Site, points::Pair, probe::Tip, drawing::Sign,
                                 vibration::Buzz, touch_probe::Touch>;

[[nodiscard]] TaskId task_of(const LedStimulus& stimulus);
[[nodiscard]] int truth_of(const LedStimulus& stimulus); // a number of the task's answers, from 0

// In the order of the task's factors.
[[nodiscard]] std::vector<double> factor_values(const LedStimulus& stimulus);
[[nodiscard]] double chance_of(const LedStimulus& stimulus); // of a right answer, by guessing
// Of the factor that makes a trial hard, in its unit; empty: the task has none.
[[nodiscard]] std::optional<double> difficulty_value(const LedStimulus& stimulus);
// The same where a staircase moves it with every answer.
[[nodiscard]] std::optional<double> staircase_value(const LedStimulus& stimulus);
// One in between at which nothing is there to be felt, so that an answer as if there were is an error.
[[nodiscard]] bool is_catch(const LedStimulus& stimulus);
// The square that a trial is about, touched or moved in; empty: of another kind.
[[nodiscard]] std::optional<touch::Site> site_in(const LedStimulus& stimulus);
// What the grade and the way from block to block go by, as a stimulus of its own: of a square with a tip the
// square alone; of others it is the whole. And what an answer says of it, as a number of that task's answers.
[[nodiscard]] LedStimulus graded_part(const LedStimulus& stimulus);
[[nodiscard]] int graded_answer(const LedStimulus& stimulus, int answer);
// The inverse of factor_values; empty where the values are not those of a stimulus of the task.
[[nodiscard]] std::optional<LedStimulus> led_stimulus(TaskId task, const std::vector<double>& values);

} // namespace dorsal
