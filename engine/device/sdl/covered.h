#pragma once
// Whether a place is wholly covered by screens side by side. What is missing at an edge by less than a pixel
// is covered: units are rounded.
#include "engine/core/screen/display_list.h"

#include <vector>

namespace dorsal {

[[nodiscard]] bool is_covered(const Box& place, const std::vector<Box>& screens);

} // namespace dorsal
