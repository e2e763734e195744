#pragma once
// A grade on the printable report: its word, and every rule with its reason, what does not hold first.
#include "engine/core/readiness/grade.h"

#include <string>

namespace dorsal::page {

[[nodiscard]] std::string grade_badge(Grade grade);
[[nodiscard]] std::string rules_of(const GradeReport& report);

} // namespace dorsal::page
