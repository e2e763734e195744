#include "engine/core/readiness/rule_check.h"

#include "engine/core/readiness/wording.h"

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

std::string ready_warning(const RuleCheckRow& row) {
  const auto& ready_by = row.found.ready_by;
  std::size_t first = 0;
  while (first + 1 < ready_by.size() && ready_by[first] <= too_often_ready) ++first;
  std::string text = fmt::format("With these settings {} who are {} would be called ready {}",
                                 of_100(ready_by[first]), described(row.truth), after_blocks(first + 1));
  if (first + 1 < ready_by.size())
    text += fmt::format(", and {:.0f} {}", ready_by.back() * 100, after_blocks(ready_by.size()));
  return text + ".";
}

std::string missed_warning(const RuleCheckRow& row) {
  return fmt::format("With these settings {} who are {} would still not be called ready {}.",
                     of_100(1 - row.found.ready_at_all()), described(row.truth),
                     after_blocks(row.found.ready_by.size()));
}

bool lies(double truth, double goal, double distance) { return std::abs(truth - goal - distance) < 1e-9; }

} // namespace

std::vector<RuleCheckRow> check_rules(const ReadinessRules& rules, const SimulationPlan& plan) {
  std::vector<RuleCheckRow> rows;
  for (const double p : true_accuracies) rows.push_back({{.left_accuracy = p, .right_accuracy = p}, {}});
  rows.push_back({one_sided, {}});
  for (RuleCheckRow& row : rows) row.found = simulate_rules(rules, constant_patient(row.truth), plan);
  return rows;
}

std::vector<std::string> rule_warnings(const ReadinessRules& rules, const std::vector<RuleCheckRow>& rows) {
  std::vector<std::string> warnings;
  for (const RuleCheckRow& row : rows) {
    const double p = row.truth.left_accuracy;
    if (!even(row.truth)) {
      if (surely_above(row.found, too_often_one_sided)) warnings.push_back(ready_warning(row));
    } else if (lies(p, rules.accuracy_goal, -distance_from_goal) &&
               surely_above(row.found, too_often_ready)) {
      warnings.push_back(ready_warning(row));
    } else if (lies(p, rules.accuracy_goal, distance_from_goal) &&
               surely_below(row.found, too_seldom_ready)) {
      warnings.push_back(missed_warning(row));
    }
  }
  return warnings;
}

} // namespace dorsal
