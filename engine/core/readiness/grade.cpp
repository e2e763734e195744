#include "engine/core/readiness/grade.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/notes.h"
#include "engine/core/readiness/rule_table.h"

#include <algorithm>

namespace dorsal {
namespace {

template <class Asked>
std::vector<RuleFinding> findings_of(const Evidence& evidence, const ReadinessRules& rules, Asked asked) {
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  const auto control = counting_blocks(evidence.control, 1);
  std::vector<RuleFinding> out;
  for (const RuleRow& row : rule_table())
    if (asked(row))
      if (auto finding = row.judge({counting, control}, rules)) out.push_back(std::move(*finding));
  return out;
}

} // namespace

std::vector<RuleFinding> accuracy_findings(const Evidence& evidence, const ReadinessRules& rules) {
  return findings_of(evidence, rules, [](const RuleRow& row) { return row.group == RuleGroup::accuracy; });
}

std::vector<RuleFinding> findings(const Evidence& evidence, const ReadinessRules& rules) {
  return findings_of(evidence, rules, [](const RuleRow&) { return true; });
}

GradeReport grade(const Evidence& evidence, const ReadinessRules& rules) {
  GradeReport report;
  report.findings = findings(evidence, rules);
  report.grade = combine(report.findings);
  report.notes = grade_notes(evidence, rules);
  return report;
}

std::vector<Rule> deciding_rules(const GradeReport& report) {
  std::vector<Rule> out;
  if (report.grade == Grade::ready) return out;
  for (const RuleFinding& finding : report.findings)
    if (finding.leaves == report.grade) out.push_back(finding.rule);
  return out;
}

} // namespace dorsal
