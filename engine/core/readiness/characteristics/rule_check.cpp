#include "engine/core/readiness/characteristics/rule_check.h"

#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal {
namespace {

constexpr double true_accuracies[] = {0.70, 0.75, 0.80, 0.85, 0.90, 0.95};
constexpr ConstantPatient one_sided{.left_accuracy = 0.95, .right_accuracy = 0.65};

constexpr double too_often_ready = 0.05;
constexpr double too_seldom_ready = 0.90;
constexpr double too_often_one_sided = 0.12;
constexpr double distance_from_goal = 0.05;

bool even(const ConstantPatient& truth) { return truth.left_accuracy == truth.right_accuracy; }

bool surely_above(const Characteristics& found, double limit) {
  const double share = found.ready_at_all();
  return share - 2 * found.standard_error(share) > limit;
}

bool surely_below(const Characteristics& found, double limit) {
  const double share = found.ready_at_all();
  return share + 2 * found.standard_error(share) < limit;
}

std::string of_100(double share) { return fmt::format("{:.0f} of 100 patients", share * 100); }

std::string after_blocks(std::size_t blocks) {
  return blocks == 1 ? "after one block" : fmt::format("after {} blocks", blocks);
}

std::string described(const ConstantPatient& truth) {
  return even(truth)
             ? fmt::format("truly at {}", wording::percent(truth.left_accuracy))
             : fmt::format("{} correct on one side and {} on the other",
                           wording::percent(truth.left_accuracy), wording::percent(truth.right_accuracy));
}

// The first block that is seen to be too often even when its share is rounded to whole patients.
std::size_t first_beyond(const std::vector<double>& ready_by, double limit) {
  std::size_t first = 0;
  while (first + 1 < ready_by.size() && ready_by[first] <= limit + 0.005) ++first;
  return first;
}

std::string ready_warning(const RuleCheckRow& row, double limit, std::string_view remedy) {
  const auto& ready_by = row.found.ready_by;
  const std::size_t first = first_beyond(ready_by, limit);
  std::string text = fmt::format("With these settings {} who are {} would be called ready {}",
                                 of_100(ready_by[first]), described(row.truth), after_blocks(first + 1));
  if (first + 1 < ready_by.size())
    text += fmt::format(", and {:.0f} {}", ready_by.back() * 100, after_blocks(ready_by.size()));
  return text + fmt::format(". More than {:.0f} is too many: {}.", limit * 100, remedy);
}

std::string too_soon_warning(const RuleCheckRow& row) {
  return ready_warning(row, too_often_ready,
                       "raise accuracy_certainty, pooled_blocks or least_blocks, or plan fewer blocks");
}

std::string one_sided_warning(const RuleCheckRow& row) {
  return ready_warning(row, too_often_one_sided,
                       "raise side_accuracy_goal or side_certainty, or lower side_gap");
}

std::string missed_warning(const RuleCheckRow& row) {
  return fmt::format("With these settings {} who are {} would still not be called ready {}. More than {:.0f} "
                     "is too many: lower accuracy_certainty, or plan more blocks.",
                     of_100(1 - row.found.ready_at_all()), described(row.truth),
                     after_blocks(row.found.ready_by.size()), (1 - too_seldom_ready) * 100);
}

constexpr double of_rounding = 1e-9; // 0.80 - 0.05 is not quite 0.75

// The best patient who is clearly below the goal, and the weakest who is clearly above it.
struct AroundGoal {
  const RuleCheckRow* below = nullptr;
  const RuleCheckRow* above = nullptr;
};

AroundGoal around(double goal, const std::vector<RuleCheckRow>& rows) {
  AroundGoal found;
  for (const RuleCheckRow& row : rows) {
    if (!even(row.truth)) continue;
    const double p = row.truth.left_accuracy;
    if (p <= goal - distance_from_goal + of_rounding &&
        (found.below == nullptr || p > found.below->truth.left_accuracy))
      found.below = &row;
    if (p >= goal + distance_from_goal - of_rounding &&
        (found.above == nullptr || p < found.above->truth.left_accuracy))
      found.above = &row;
  }
  return found;
}

std::string unchecked(double goal, std::string_view what) {
  return fmt::format("The goal of {} is too near the end of the patients tried here to say {}.",
                     wording::percent(goal), what);
}

} // namespace

std::vector<ConstantPatient> patients_tried() {
  std::vector<ConstantPatient> patients;
  for (const double p : true_accuracies) patients.push_back({.left_accuracy = p, .right_accuracy = p});
  patients.push_back(one_sided);
  return patients;
}

RuleCheckRow check_rules(const ReadinessRules& rules, const ConstantPatient& truth,
                         const SimulationPlan& plan) {
  return {truth, simulate_rules(rules, constant_patient(truth), plan)};
}

std::vector<RuleCheckRow> check_rules(const ReadinessRules& rules, const SimulationPlan& plan) {
  std::vector<RuleCheckRow> rows;
  for (const ConstantPatient& truth : patients_tried()) rows.push_back(check_rules(rules, truth, plan));
  return rows;
}

std::vector<std::string> rule_warnings(const ReadinessRules& rules, const std::vector<RuleCheckRow>& rows) {
  std::vector<std::string> warnings;
  const AroundGoal goal = around(rules.accuracy_goal, rows);
  if (goal.below == nullptr)
    warnings.push_back(
        unchecked(rules.accuracy_goal, "how often patients who are not there yet would be called ready"));
  else if (surely_above(goal.below->found, too_often_ready))
    warnings.push_back(too_soon_warning(*goal.below));
  if (goal.above == nullptr)
    warnings.push_back(
        unchecked(rules.accuracy_goal, "how often patients who are there would be called ready"));
  else if (surely_below(goal.above->found, too_seldom_ready))
    warnings.push_back(missed_warning(*goal.above));
  for (const RuleCheckRow& row : rows)
    if (!even(row.truth) && surely_above(row.found, too_often_one_sided))
      warnings.push_back(one_sided_warning(row));
  return warnings;
}

} // namespace dorsal
