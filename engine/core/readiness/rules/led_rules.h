#pragma once
// The rules of a led task's grade. Each is a function of the measurements (led_evidence.h); all but the first
// speak of those that the share of right touches was judged by.
//   touches         enough touches for two measurements, or nothing can be told
//   touch_accuracy  the goal reached in each measurement from one at least a week before the last one on, or
//                   a rise above the first one (Newcombe's interval of the difference is shown)
//   one_difficulty  one distance throughout: where it follows the answers, about three of four are right
//                   whatever is felt, and the share tells nothing
//   helper_answers  the helper knows the truth, so an answer that the helper entered is no evidence
//   catch_errors    answers as if something was felt where nothing was; not tested without catch trials
#include "engine/core/protocol/led_rules.h"
#include "engine/core/readiness/evidence/led_evidence.h"

namespace dorsal {

struct LedCase {
  TaskId task{};
  LedMeasurements measurements;
};

[[nodiscard]] RuleFinding touches_rule(const LedCase& of, const LedRules& rules);
[[nodiscard]] RuleFinding touch_accuracy_rule(const LedCase& of, const LedRules& rules);
[[nodiscard]] RuleFinding one_difficulty_rule(const LedCase& of, const LedRules& rules);
[[nodiscard]] RuleFinding helper_answers_rule(const LedCase& of, const LedRules& rules);
[[nodiscard]] RuleFinding catch_errors_rule(const LedCase& of, const LedRules& rules);

} // namespace dorsal
