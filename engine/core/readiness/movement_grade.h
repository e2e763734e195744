#pragma once
// The grade of a phase of graded movement: are the person's own activities up, predictions corrected and
// confidence there? Pain need not be zero, and nothing here says that it should be.
#include "engine/core/readiness/grade.h"
#include "engine/core/trial/movement_record.h"

#include <optional>
#include <span>

namespace dorsal {

// Scores of the person's own activities, 0 to 10, first and last of the same ones.
struct OwnActivities {
  std::optional<double> first{}, last{};
  int scored{};     // how often
  int activities{}; // of which the score is made, the fewest of first and last; 0: not known
};

inline constexpr int least_movement_visits = 6, least_movement_days = 14; // from the first to the last
inline constexpr int least_predictions = 5;
inline constexpr double own_activities_rise = 2, single_activity_rise = 3, prediction_gap_allowed = 1,
                        confidence_wanted = 7, confidence_rise_wanted = 2, harm_fall_wanted = 2,
                        hardly_harmful = 2;

[[nodiscard]] GradeReport grade_movement(const movement::Course& course, const OwnActivities& own);

} // namespace dorsal
