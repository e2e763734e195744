#include "engine/core/readiness/rules/pain_rule.h"

#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

namespace dorsal {

bool pain_rose(double before, double after, const ReadinessRules& rules) {
  constexpr double rounding = 1e-9; // 4.3 - 2.3 is 2 points
  const double rise = after - before + rounding;
  return rise >= rules.pain_rise || (rise >= rules.pain_rise_least && rise >= rules.pain_rise_share * before);
}

RuleFinding pain_rule(BlockView counting, const ReadinessRules& rules) {
  const BlockView last = last_blocks(counting, 1);
  RuleFinding finding{.rule = Rule::pain};
  finding.unit = "points";
  finding.limit = rules.pain_rise;
  finding.threshold =
      fmt::format("a rise of less than {:g}, and of less than {} or {:g}, on the 0-10 scale", rules.pain_rise,
                  wording::percent(rules.pain_rise_share), rules.pain_rise_least);
  finding.used = trials_used(last);
  if (last.empty() || !last.front()->pain_before || !last.front()->pain_after) {
    finding.value = "no rating";
    leave_untested(finding, Grade::ready,
                   "Pain was not rated before and after the last session; that blocks nothing.");
    return finding;
  }
  const double before = *last.front()->pain_before;
  const double after = *last.front()->pain_after;
  finding.value = fmt::format("{:g} before, {:g} after", before, after);
  finding.number = after - before;
  if (pain_rose(before, after, rules))
    hold_back(finding, "Pain rose during the session: hold here, with shorter blocks or an easier level.");
  else
    hold(finding, "Pain did not rise by a meaningful amount.");
  return finding;
}

} // namespace dorsal
