#pragma once
// What a method of adaptation would have made of logged answers, one step an answer. The answers were given
// at the logged levels. An up-down staircase looks at the answers only and follows its own levels; QUEST+ and
// Rasch's model learn from the logged levels. QUEST+: a falling logistic (adaptation/psychometric.h) with a
// uniform prior over 81 thresholds from half the range below the levels to half the range above, six widths
// and six lapse rates; levels are proposed by entropy first, then by nearness to a target.
#include "engine/core/adaptation/rasch.h"
#include "engine/core/adaptation/staircase.h"
#include "engine/core/task/task.h"
#include "tools/adapt/adaptation_log.h"

#include <span>
#include <vector>

namespace dorsal {

struct StaircaseStep {
  double level{}; // that the staircase would have shown
  bool reversal{};
  double next{};
};
[[nodiscard]] std::vector<StaircaseStep> replay_staircase(const adaptation::StaircaseRule& rule,
                                                          std::span<const LoggedAnswer> answers);

struct QuestPlusPlan {
  std::vector<double> levels; // that it may show, ascending, at least one
  int entropy_trials{20};     // answers before it turns to the target
  double target{0.80};
};
struct QuestPlusStep {
  double threshold{}; // posterior mean
  double lower{};     // 95 % credible interval
  double upper{};
  double entropy{}; // of the posterior, nats
  double next{};
  bool by_entropy{}; // how `next` was chosen
};
[[nodiscard]] std::vector<QuestPlusStep> replay_quest_plus(const QuestPlusPlan& plan,
                                                           std::span<const LoggedAnswer> answers);

// Levels are difficulties in logits.
struct RaschPlan {
  adaptation::AbilityPrior prior{};
  double floor{task_of(TaskId::judgement).chance}; // chance of a correct answer by guessing
};
[[nodiscard]] std::vector<adaptation::AbilityEstimate> replay_rasch(const RaschPlan& plan,
                                                                    std::span<const LoggedAnswer> answers);

} // namespace dorsal
