#pragma once
// Where the body's weight acts: masses and centres of the segments after Winter 2009, table 4.1. Metres.
#include "stimuli/figure/body/skeleton.h"

namespace dorsal::figure {

[[nodiscard]] Vec3 centre_of_mass(const Skeleton& body);

} // namespace dorsal::figure
