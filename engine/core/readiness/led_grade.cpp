#include "engine/core/readiness/led_grade.h"

#include "engine/core/readiness/led_rule_table.h"

namespace dorsal {

GradeReport grade_led(const LedEvidence& evidence, const LedRules& rules) {
  const LedCase of{evidence.task, measurements_of(evidence, rules.least_touches)};
  GradeReport report;
  for (const LedRuleRow& row : led_rule_table()) report.findings.push_back(row.judge(of, rules));
  report.grade = combine(report.findings);
  return report;
}

} // namespace dorsal
