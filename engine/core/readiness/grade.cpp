#include "engine/core/readiness/grade.h"

#include "engine/core/readiness/accuracy_rules.h"
#include "engine/core/readiness/calendar_rules.h"
#include "engine/core/readiness/fatigue_rule.h"
#include "engine/core/readiness/guess_rules.h"
#include "engine/core/readiness/notes.h"
#include "engine/core/readiness/pain_rule.h"
#include "engine/core/readiness/pool.h"
#include "engine/core/readiness/response_time_rules.h"
#include "engine/core/readiness/runs_rule.h"
#include "engine/core/readiness/side_rules.h"
#include "engine/core/readiness/trade_off_rule.h"
#include "engine/core/readiness/trend_rule.h"

#include <array>
#include <iterator>
#include <ranges>

namespace dorsal {
namespace {

using RuleFunction = RuleFinding (*)(BlockView counting, const ReadinessRules&);
constexpr std::array other_rules{
    response_time_rule, response_time_gap_rule, days_rule, span_rule,      trend_rule,  pain_rule,
    guessing_rule,      fast_guess_rule,        runs_rule, trade_off_rule, fatigue_rule};

} // namespace

std::vector<RuleFinding> accuracy_findings(const Evidence& evidence, const ReadinessRules& rules) {
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  const auto control = counting_blocks(evidence.control, 1);
  std::vector<RuleFinding> out{enough_blocks_rule(counting, rules), accuracy_rule(counting, rules)};
  std::ranges::move(side_rules(counting, control, rules), std::back_inserter(out));
  return out;
}

std::vector<RuleFinding> findings(const Evidence& evidence, const ReadinessRules& rules) {
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  std::vector<RuleFinding> out = accuracy_findings(evidence, rules);
  for (const RuleFunction rule : other_rules) out.push_back(rule(counting, rules));
  return out;
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
