#pragma once
// A tail of hair that falls from the tie under its own weight and lies on neck and back. World coordinates,
// metres.
#include "stimuli/figure/base/shapes.h"
#include "stimuli/figure/body/skeleton.h"

#include <vector>

namespace dorsal::figure {

[[nodiscard]] std::vector<Capsule> hanging_tail(const Skeleton& skeleton);

} // namespace dorsal::figure
