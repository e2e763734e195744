#pragma once
// The control block, arrows or the words "left" and "right" instead of backs, tells a difficulty with left
// and right in general from one with the trunk. It never changes the grade; it explains it. About 15 % of
// people report left-right confusion; below 90 % correct on arrows or words is our convention for a general
// difficulty. Only blocks shown as bright as the last one of backs are compared with it.
#include "engine/core/readiness/evidence/evidence.h"

#include <optional>
#include <string>

namespace dorsal {

enum class ControlReading { none, general_difficulty, trunk_difficulty, no_difference };

// None when there is no control block to compare. A trunk difficulty: worse on backs than on the control by
// more than chance (Newcombe, 95 %) while the control itself is in order.
[[nodiscard]] ControlReading read_control(BlockView pool, BlockView control);
[[nodiscard]] std::optional<std::string> control_note(BlockView pool, BlockView control);

// What the control says about a side that stands out; asks for one when there is none.
[[nodiscard]] std::string control_on_sides(BlockView pool, BlockView control);

} // namespace dorsal
