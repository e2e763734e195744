#include "engine/clinic/grade/patient_grade.h"

#include "engine/core/readiness/evidence/assess_blocks.h"
#include "engine/core/readiness/grade_text.h"
#include "engine/core/trial/verified_timing.h"

#include <fmt/format.h>

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
  out["needed"] = or_null(finding.needed);
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

LedEvidence led_evidence_from(std::span<const StoredSession> sessions, TaskId task) {
  LedEvidence evidence{.task = task, .blocks = {}};
  for (const StoredSession& session : sessions)
    std::ranges::move(led_blocks(session.record, to_string(session.summary.uuid), task),
                      std::back_inserter(evidence.blocks));
  return evidence;
}

std::vector<LedGrade> led_grades(std::span<const StoredSession> sessions, const LedRules& rules) {
  std::vector<LedGrade> grades;
  for (const Task& task : tasks()) {
    if (!is_led(task.id)) continue;
    const LedEvidence evidence = led_evidence_from(sessions, task.id);
    if (!evidence.blocks.empty()) grades.push_back({task.id, grade_led(evidence, rules)});
  }
  return grades;
}

Json json_of(std::span<const LedGrade> grades) {
  Json out = Json::array();
  for (const LedGrade& one : grades) {
    out.push_back({{"task", name_of(one.task)}, {"title", task_of(one.task).title}});
    out.back().update(json_of(one.report));
  }
  return out;
}

std::string to_text(const LedGrade& grade) {
  return fmt::format("{}: {}", task_of(grade.task).title, to_text(grade.report));
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
