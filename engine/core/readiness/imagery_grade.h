#pragma once
// The grade of a phase of imagery: is a movement imagined comfortably and consistently? Nobody can see
// whether it is imagined correctly, and nothing here says so. How long it takes beside doing it is shown
// elsewhere and graded by nobody.
#include "engine/core/readiness/grade.h"
#include "engine/core/task/imagery/rule.h"
#include "engine/core/trial/imagery_record.h"

namespace dorsal {

inline constexpr int least_imagery_visits = 4, least_imagery_days = 7; // from the first to the last
inline constexpr int rated_sets_looked_at = 20, least_rated_sets = 10;
inline constexpr double comfortable_share = 0.9, right_probe_share = 0.8;
inline constexpr int comfortable_rise = 1, least_probes = 10, least_scaling_pairs = 5;

[[nodiscard]] GradeReport grade_imagery(const imagery::Course& course, const imagery::Rule& rule);

} // namespace dorsal
