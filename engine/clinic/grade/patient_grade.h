#pragma once
// The readiness grade of a patient, from the stored sessions.
#include "engine/core/readiness/led_grade.h"
#include "engine/store/sessions/session_reader.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace dorsal {

// Of nearly all answers (engine/core/trial/verified_timing.h).
[[nodiscard]] bool timing_verified(const StoredSession& session);
[[nodiscard]] Evidence evidence_from(std::span<const StoredSession> sessions);
[[nodiscard]] LedEvidence led_evidence_from(std::span<const StoredSession> sessions, TaskId task);
[[nodiscard]] nlohmann::ordered_json json_of(const GradeReport& report);

// Of each task that a helper leads and that has an assess block, in the order of the tasks: its grade is its
// own, and the grade of left/right judgement knows nothing of it.
struct LedGrade {
  TaskId task{};
  GradeReport report;
};
[[nodiscard]] std::vector<LedGrade> led_grades(std::span<const StoredSession> sessions,
                                               const LedRules& rules);
[[nodiscard]] nlohmann::ordered_json json_of(std::span<const LedGrade> grades); // a list
[[nodiscard]] std::string to_text(const LedGrade& grade);

} // namespace dorsal
