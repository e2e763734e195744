#include "engine/core/readiness/led_grade.h"

#include "engine/core/readiness/led_rule_table.h"

namespace dorsal {
namespace {

constexpr const char* signs_are_material =
    "Signs drawn on the back are material to train with, not a good test: two measurements of one person "
    "differ "
    "much (at the neck ICC 0.48, Harvie et al. 2017). Do not let this grade decide alone.";
constexpr const char* square_alone =
    "This grade rests on the square alone: its thresholds are of touches of which nothing else is asked, and "
    "which tip it was is in no rule. The tip is scored apart. Do not let this grade decide alone.";

} // namespace

GradeReport grade_led(const LedEvidence& evidence, const LedRules& rules) {
  const LedCase of{evidence.task, measurements_of(evidence, rules.least_touches)};
  GradeReport report;
  for (const LedRuleRow& row : led_rule_table()) report.findings.push_back(row.judge(of, rules));
  report.grade = combine(report.findings);
  if (evidence.task == TaskId::drawing) report.notes.emplace_back(signs_are_material);
  if (evidence.task == TaskId::touch_probe) report.notes.emplace_back(square_alone);
  return report;
}

} // namespace dorsal
