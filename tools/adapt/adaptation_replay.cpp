#include "tools/adapt/adaptation_replay.h"

#include "engine/core/adaptation/posterior.h"
#include "engine/core/adaptation/psychometric.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace dorsal {
namespace {

using adaptation::Posterior;
using adaptation::QuestPlusModel;

std::vector<adaptation::GridDimension> grid(double lowest, double highest) {
  constexpr int thresholds = 81;
  const double span = highest > lowest ? highest - lowest : 1;
  adaptation::GridDimension threshold{"threshold", {}};
  for (int i = 0; i < thresholds; ++i)
    threshold.values.push_back(lowest - span / 2 + 2 * span * i / (thresholds - 1));
  adaptation::GridDimension width{"width", {}};
  for (const double share : {0.0125, 0.025, 0.05, 0.1, 0.2, 0.4}) width.values.push_back(share * span);
  return {std::move(threshold), std::move(width), {"lapse", {0, 0.02, 0.04, 0.06, 0.08, 0.1}}};
}

QuestPlusModel model_of(std::vector<double> levels,
                        const std::vector<adaptation::GridDimension>& dimensions) {
  auto model = QuestPlusModel::make(
      std::move(levels), dimensions, [](double level, std::span<const double> parameters) {
        return adaptation::falling_logistic(level, parameters[0], parameters[1],
                                            {task_of(TaskId::judgement).chance, parameters[2]});
      });
  assert(model);
  return std::move(*model);
}

std::pair<double, double> range_of(const QuestPlusPlan& plan, std::span<const LoggedAnswer> answers) {
  std::pair range{plan.levels.front(), plan.levels.back()};
  for (const LoggedAnswer& answer : answers) {
    range.first = std::min(range.first, answer.level);
    range.second = std::max(range.second, answer.level);
  }
  return range;
}

QuestPlusStep step_of(const QuestPlusModel& model, const Posterior& posterior, const QuestPlusPlan& plan,
                      std::size_t answered) {
  const auto estimate = estimates(model, posterior).front();
  const auto forecasts = forecast(model, posterior);
  const bool by_entropy = answered < static_cast<std::size_t>(plan.entropy_trials);
  const std::size_t next =
      by_entropy ? most_informative(forecasts) : nearest_to_target(forecasts, plan.target);
  return {.threshold = estimate.mean,
          .lower = estimate.lower,
          .upper = estimate.upper,
          .entropy = adaptation::entropy(posterior),
          .next = model.stimuli()[next],
          .by_entropy = by_entropy};
}

} // namespace

std::vector<StaircaseStep> replay_staircase(const adaptation::StaircaseRule& rule,
                                            std::span<const LoggedAnswer> answers) {
  std::vector<StaircaseStep> steps;
  adaptation::StaircaseState state = start(rule);
  for (const LoggedAnswer& answer : answers) {
    const double level = state.level;
    const std::size_t reversals = state.reversals.size();
    state = respond(rule, std::move(state), answer.correct);
    steps.push_back({level, state.reversals.size() > reversals, state.level});
  }
  return steps;
}

std::vector<QuestPlusStep> replay_quest_plus(const QuestPlusPlan& plan,
                                             std::span<const LoggedAnswer> answers) {
  const auto [lowest, highest] = range_of(plan, answers);
  const auto dimensions = grid(lowest, highest);
  const QuestPlusModel model = model_of(plan.levels, dimensions);
  Posterior posterior = uniform_prior(model);
  std::vector<QuestPlusStep> steps;
  for (const LoggedAnswer& answer : answers) {
    // The logged level need not be one that the method may show.
    const QuestPlusModel shown = model_of({answer.level}, dimensions);
    posterior = update(shown, std::move(posterior), 0, answer.correct);
    steps.push_back(step_of(model, posterior, plan, steps.size() + 1));
  }
  return steps;
}

std::vector<adaptation::AbilityEstimate> replay_rasch(const RaschPlan& plan,
                                                      std::span<const LoggedAnswer> answers) {
  std::vector<adaptation::AbilityEstimate> steps;
  adaptation::AbilityTracker tracker = adaptation::start_tracking(plan.prior, plan.floor);
  for (const LoggedAnswer& answer : answers) {
    tracker = respond(std::move(tracker), {answer.level, answer.correct});
    steps.push_back(estimate(tracker));
  }
  return steps;
}

} // namespace dorsal
