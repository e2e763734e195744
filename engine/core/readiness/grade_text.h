#pragma once
// A grade report as plain text for a terminal or a letter: the grade, each rule with value, interval,
// threshold and reason, the trials it rests on, where the default comes from, the notes, and what the grade
// does not say.
#include "engine/core/readiness/grade.h"

#include <string>
#include <string_view>

namespace dorsal {

// What every rendering must carry.
inline constexpr std::string_view grade_disclaimer =
    "This grade speaks of this task only. It is not a diagnosis. Its thresholds are conventions that a "
    "clinician may "
    "change; none of them is a published trigger of the RESOLVE trial or of any other.";

[[nodiscard]] std::string to_text(const GradeReport& report);
[[nodiscard]] std::string to_text(const RuleFinding& finding); // a few lines

} // namespace dorsal
