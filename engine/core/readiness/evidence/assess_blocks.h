#pragma once
// From session records to the evidence of a grade. Only assess blocks feed it, and control blocks explain it;
// practice and train blocks are left out.
#include "engine/core/readiness/evidence/evidence.h"
#include "engine/core/trial/session_record.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

// What the grade needs to know of a session besides its record.
struct SessionContext {
  std::string session{}; // its id
  Origin origin{};       // decides what counts as verified timing
};

[[nodiscard]] AssessTrial assess_trial(const TrialRecord& record, Origin origin);

// The blocks of this kind that hold at least one trial. Empty when the session's start cannot be read.
[[nodiscard]] std::vector<AssessBlock> assess_blocks(const SessionRecord& session,
                                                     const SessionContext& context,
                                                     BlockKind kind = BlockKind::assess);

} // namespace dorsal
