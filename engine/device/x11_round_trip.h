#pragma once
// How long the X server takes to answer: the unit of doubt of every stamp that comes through it.
#include "engine/core/time.h"

struct _XDisplay;

namespace dorsal {

[[nodiscard]] Duration median_round_trip(_XDisplay* display);

} // namespace dorsal
