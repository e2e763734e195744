#pragma once
// Where a person stands in what the dose asks for, as they are told it.
#include "engine/core/dose/dose_progress.h"

#include <optional>
#include <vector>

namespace dorsal {

struct PlaceInPlan {
  Day today{};
  std::vector<Day> practised; // days with a session that ended, any order
  DoseProgress progress;
  Dose dose;
};

// The first day, today included, for which the dose asks for a session that is not done.
[[nodiscard]] Day next_due(const PlaceInPlan& place);

} // namespace dorsal
