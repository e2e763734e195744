#include "engine/clinic/grade/patient_grade.h"

#include "engine/core/readiness/assess_blocks.h"
#include "engine/core/readiness/grade_text.h"
#include "engine/core/trial/verified_timing.h"

#include <algorithm>

namespace dorsal {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json json_of(const TrialsUsed& used) {
  Json out{{"trials", used.trials}, {"blocks", Json::array()}};
  for (const BlockRef& block : used.blocks)
    out["blocks"].push_back({{"session", block.session}, {"block", block.block}});
  return out;
}

Json json_of(const RuleFinding& finding) {
  const Source source = source_of(finding.rule);
  Json out{{"rule", name_of(finding.rule)},       {"title", title_of(finding.rule)},
           {"verdict", name_of(finding.verdict)}, {"value", finding.value},
           {"number", or_null(finding.number)},   {"unit", finding.unit}};
  out["interval_95"] = finding.interval
                           ? Json{{"lower", finding.interval->lower}, {"upper", finding.interval->upper}}
                           : Json(nullptr);
  out["probability"] = or_null(finding.probability);
  out["threshold"] = finding.threshold;
  out["limit"] = or_null(finding.limit);
  out["reason"] = finding.reason;
  out["trials_used"] = json_of(finding.used);
  out["source_of_default"] = source.text;
  out["confidence_in_default"] = name_of(source.confidence);
  return out;
}

} // namespace

bool timing_verified(const StoredSession& session) {
  return count_timing(session.record, session.summary.origin).good();
}

Evidence evidence_from(std::span<const StoredSession> sessions) {
  Evidence evidence;
  for (const StoredSession& session : sessions) {
    const SessionContext context{.session = to_string(session.summary.uuid),
                                 .origin = session.summary.origin};
    std::ranges::move(assess_blocks(session.record, context), std::back_inserter(evidence.blocks));
    std::ranges::move(assess_blocks(session.record, context, BlockKind::control),
                      std::back_inserter(evidence.control));
  }
  return evidence;
}

Json json_of(const GradeReport& report) {
  Json out{{"grade", name_of(report.grade)},
           {"findings", Json::array()},
           {"notes", report.notes},
           {"disclaimer", grade_disclaimer}};
  for (const RuleFinding& finding : report.findings) out["findings"].push_back(json_of(finding));
  return out;
}

} // namespace dorsal
