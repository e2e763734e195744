#include "engine/clinic/report/rules_section.h"

#include "engine/clinic/report/page_elements.h"
#include "engine/core/base/html_escaped.h"
#include "engine/core/readiness/grade_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dorsal::page {
namespace {

std::string_view said(Verdict verdict) {
  switch (verdict) {
  case Verdict::holds: return "holds";
  case Verdict::fails: return "does not hold";
  case Verdict::held_back: return "holds back";
  case Verdict::not_tested: return "not tested";
  }
  return "";
}

std::string interval_text(const RuleFinding& finding) {
  if (!finding.interval) return {};
  const auto& [lower, upper] = *finding.interval;
  if (finding.unit.starts_with("share"))
    return fmt::format("95 %: {:.0f} to {:.0f} %", 100 * lower, 100 * upper);
  return fmt::format("95 %: {:.2f} to {:.2f} {}", lower, upper, finding.unit);
}

std::string rule_row(const RuleFinding& finding) {
  const Source source = source_of(finding.rule);
  return row_of(
      {html_escaped(title_of(finding.rule)), fmt::format("<b>{}</b>", said(finding.verdict)),
       fmt::format("{}<br><small>{}</small>", html_escaped(finding.value),
                   html_escaped(interval_text(finding))),
       html_escaped(finding.threshold), html_escaped(finding.reason), fmt::format("{}", finding.used.trials),
       fmt::format("<small>{} ({})</small>", html_escaped(source.text), name_of(source.confidence))},
      finding.verdict == Verdict::holds ? "" : R"( class="mind")");
}

} // namespace

std::string grade_badge(Grade grade) {
  std::string css{name_of(grade)};
  std::ranges::replace(css, ' ', '_');
  return fmt::format("<p class=\"grade {}\">{}</p>", css, name_of(grade));
}

std::string rules_of(const GradeReport& report) {
  std::vector<RuleFinding> findings = report.findings;
  std::ranges::stable_sort(findings, {}, [](const RuleFinding& one) {
    constexpr std::array order{3, 0, 1, 2}; // holds, fails, held back, not tested
    return order.at(static_cast<std::size_t>(one.verdict));
  });
  std::string rows;
  for (const RuleFinding& finding : findings) rows += rule_row(finding);
  std::string notes;
  for (const std::string& note : report.notes) notes += element("p", html_escaped(note));
  return table_of("Every rule; what does not hold comes first",
                  {"Rule", "Verdict", "Value", "Threshold", "Reason", "Trials", "Source of the default"},
                  rows) +
         notes;
}

} // namespace dorsal::page
