#include "engine/core/readiness/grade_text.h"

#include "engine/core/readiness/evidence/wording.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

std::string_view in_words(Verdict verdict) {
  switch (verdict) {
  case Verdict::holds: return "holds";
  case Verdict::fails: return "fails";
  case Verdict::held_back: return "holds back";
  case Verdict::not_tested: return "not tested";
  }
  return "unknown";
}

std::string number_text(double number, std::string_view unit) {
  if (unit == "share") return wording::percent(number);
  if (unit == "share difference") return wording::points(number);
  if (unit == "s") return wording::seconds(number);
  return fmt::format("{:.3g}", number);
}

std::string interval_text(const RuleFinding& finding) {
  if (!finding.interval) return {};
  return fmt::format(" (95 % interval {} to {})", number_text(finding.interval->lower, finding.unit),
                     number_text(finding.interval->upper, finding.unit));
}

std::string decided_by(const GradeReport& report) {
  std::string out;
  for (const Rule rule : deciding_rules(report)) out += fmt::format("  because of: {}\n", title_of(rule));
  return out;
}

std::string used_text(const TrialsUsed& used) {
  if (used.blocks.empty()) return "no trials";
  std::string out = fmt::format("{} in {}, ", wording::plural(used.trials, "trial"),
                                wording::plural(static_cast<std::int64_t>(used.blocks.size()), "block"));
  const std::string first = to_text(used.blocks.front().day);
  const std::string last = to_text(used.blocks.back().day);
  return out + (first == last ? first : first + " to " + last);
}

} // namespace

std::string to_text(const RuleFinding& finding) {
  const Source source = source_of(finding.rule);
  std::string out = fmt::format("{}: {}\n", title_of(finding.rule), in_words(finding.verdict));
  out += fmt::format("    found    {}{}\n", finding.value, interval_text(finding));
  out += fmt::format("    asked    {}\n", finding.threshold);
  out += fmt::format("    so       {}\n", finding.reason);
  out += fmt::format("    from     {}\n", used_text(finding.used));
  out += fmt::format("    default  {} ({})\n", source.text, name_of(source.confidence));
  return out;
}

std::string to_text(const GradeReport& report) {
  std::string out = fmt::format("{}\n{}\n", name_of(report.grade), decided_by(report));
  for (const RuleFinding& finding : report.findings) out += to_text(finding) + "\n";
  for (const std::string& note : report.notes) out += fmt::format("Note: {}\n", note);
  return out + (report.notes.empty() ? "" : "\n") + std::string{grade_disclaimer} + "\n";
}

} // namespace dorsal
