#pragma once
// The readiness grade of one patient in a task that a helper leads (touch): a pure function of the task's
// assess blocks and its rules. Every rule is reported, whatever the others found. It speaks of this task
// only, is no diagnosis, and every threshold is a convention that no trial has tested; the RESOLVE trial's
// numbers, if it has any, are not known to us.
#include "engine/core/protocol/led_rules.h"
#include "engine/core/readiness/evidence/led_evidence.h"
#include "engine/core/readiness/grade.h"

namespace dorsal {

[[nodiscard]] GradeReport grade_led(const LedEvidence& evidence, const LedRules& rules);

} // namespace dorsal
