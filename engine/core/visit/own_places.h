#pragma once
// Where touches were felt in one assess block, as the patient's own results show it.
#include "engine/core/trial/place_summary.h"

namespace dorsal {

struct OwnPlaces {
  PlaceSummary places;
  statistics::Count score{}; // without touches of nothing
};

} // namespace dorsal
