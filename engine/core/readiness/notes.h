#pragma once
// What a reader of the grade should keep in mind: blocks that did not count, mixed devices, practice,
// time-outs, answers the wrong way round, a control block. Notes never change the grade.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/evidence.h"

#include <string>
#include <vector>

namespace dorsal {

[[nodiscard]] std::vector<std::string> grade_notes(const Evidence& evidence, const ReadinessRules& rules);

} // namespace dorsal
