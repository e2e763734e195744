#pragma once
// The pictures that explain the task.
#include "engine/core/visit/known.h"

#include <vector>

namespace dorsal {

// One for each of face::meet_steps: turned to the left, bent to the right, turned to the right and tilted. Of
// the figure, where the host has it and it bends; else of example_pictures(), which then lie in slots 0 to 2.
[[nodiscard]] std::vector<MeetPicture> meet_pictures(const std::optional<TurningFigure>& figure,
                                                     std::span<const Example> examples);
[[nodiscard]] float shape_of(const BasePicture& picture); // width over height
// Turned to the left, bent to the right, and turned to the right to be shown tilted; in slots 0 to 2. Marked,
// with hanging arms, as far as the set has such. Precondition: the set has pictures of both sides.
[[nodiscard]] std::vector<Example> example_pictures(const KnownSet& set);

} // namespace dorsal
