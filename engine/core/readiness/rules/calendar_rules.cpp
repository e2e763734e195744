#include "engine/core/readiness/rules/calendar_rules.h"

#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

#include <set>

namespace dorsal {
namespace {

struct DayCount {
  std::int64_t have;
  std::int64_t needed;
};

void judge(RuleFinding& finding, DayCount days, std::string_view enough) {
  finding.number = static_cast<double>(days.have);
  finding.limit = static_cast<double>(days.needed);
  finding.unit = "days";
  if (days.have >= days.needed)
    hold(finding, std::string{enough});
  else
    fail(finding, Grade::cannot_tell,
         fmt::format("Too early to call it stable: {} missing.",
                     wording::plural(days.needed - days.have, "day")));
}

} // namespace

RuleFinding days_rule(BlockView counting, const ReadinessRules& rules) {
  std::set<Day> days;
  for (const AssessBlock* block : counting) days.insert(block->day);
  const auto have = static_cast<std::int64_t>(days.size());
  RuleFinding finding{.rule = Rule::days};
  finding.value = wording::plural(have, "day");
  finding.threshold = fmt::format("assess blocks on at least {}", wording::plural(rules.least_days, "day"));
  finding.used = trials_used(counting);
  judge(finding, {have, rules.least_days}, "Measured on enough different days.");
  return finding;
}

RuleFinding span_rule(BlockView counting, const ReadinessRules& rules) {
  const std::int64_t span = counting.empty() ? 0 : (counting.back()->day - counting.front()->day).count();
  RuleFinding finding{.rule = Rule::span};
  finding.value = counting.empty() ? "no assess blocks"
                                   : fmt::format("{} to {}: {}", to_text(counting.front()->day),
                                                 to_text(counting.back()->day), wording::plural(span, "day"));
  finding.threshold = fmt::format("at least {}", wording::plural(rules.least_span_days, "day"));
  finding.used = trials_used(counting);
  judge(finding, {span, rules.least_span_days}, "Measured over a long enough time.");
  return finding;
}

} // namespace dorsal
