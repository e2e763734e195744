#pragma once
// The readiness grade of one patient for the phase after left/right judgement: a pure function of records and
// rules (design section 5). Every rule is reported, whatever the others found. The grade speaks of this task
// only: it is no diagnosis, and its thresholds are conventions; no numeric trigger of the RESOLVE trial is
// known to us.
#include "engine/core/protocol/rules.h"
#include "engine/core/readiness/evidence/evidence.h"
#include "engine/core/readiness/evidence/finding.h"

#include <string>
#include <vector>

namespace dorsal {

struct GradeReport {
  Grade grade{Grade::cannot_tell};
  std::vector<RuleFinding> findings;
  std::vector<std::string> notes; // what to keep in mind; they never change the grade
};

// Every rule, in the order a reader wants them; the order changes nothing.
[[nodiscard]] std::vector<RuleFinding> findings(const Evidence& evidence, const ReadinessRules& rules);

// Only enough blocks, accuracy, sides and their gap: what the exact operating characteristics are about.
[[nodiscard]] std::vector<RuleFinding> accuracy_findings(const Evidence& evidence,
                                                         const ReadinessRules& rules);

[[nodiscard]] GradeReport grade(const Evidence& evidence, const ReadinessRules& rules);

// The rules that left no better grade open; none when READY.
[[nodiscard]] std::vector<Rule> deciding_rules(const GradeReport& report);

} // namespace dorsal
