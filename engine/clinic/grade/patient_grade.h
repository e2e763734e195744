#pragma once
// The readiness grade of a patient, from the stored sessions.
#include "engine/core/readiness/grade.h"
#include "engine/store/sessions/session_reader.h"

#include <nlohmann/json.hpp>

#include <span>

namespace dorsal {

// Of nearly all answers (engine/core/trial/verified_timing.h).
[[nodiscard]] bool timing_verified(const StoredSession& session);
[[nodiscard]] Evidence evidence_from(std::span<const StoredSession> sessions);
[[nodiscard]] nlohmann::ordered_json json_of(const GradeReport& report);

} // namespace dorsal
