#pragma once
// The pictures that explain the task: a plain one of each side.
#include "engine/core/visit/known.h"

#include <vector>

namespace dorsal {

[[nodiscard]] float shape_of(const BasePicture& picture); // width over height
// Left first, in slots 0 and 1. Precondition: the set has pictures of both sides.
[[nodiscard]] std::vector<Example> example_pictures(const KnownSet& set);

} // namespace dorsal
