#include "engine/core/readiness/grade.h"

#include "engine/core/readiness/accuracy_rules.h"
#include "engine/core/readiness/calendar_rules.h"
#include "engine/core/readiness/pain_rule.h"
#include "engine/core/readiness/pool.h"
#include "engine/core/readiness/response_time_rules.h"

namespace dorsal {

GradeReport grade(const Evidence& evidence, const ReadinessRules& rules) {
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  GradeReport report;
  report.findings = {enough_blocks_rule(counting, rules), accuracy_rule(counting, rules),
                     response_time_rule(counting, rules), response_time_gap_rule(counting, rules),
                     days_rule(counting, rules),          span_rule(counting, rules),
                     pain_rule(counting, rules)};
  report.grade = combine(report.findings);
  return report;
}

} // namespace dorsal
