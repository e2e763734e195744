#pragma once
// The words of the movements that come with the program: engine/session/movements, which the build puts into
// it.
#include "engine/core/task/movement/guide.h"

#include <string_view>
#include <vector>

namespace dorsal {

[[nodiscard]] const std::vector<MovementGuide>& shipped_guides();        // in the order of their steps
[[nodiscard]] const MovementGuide* shipped_guide(std::string_view name); // null: none of that name

} // namespace dorsal
