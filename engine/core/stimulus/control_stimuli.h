#pragma once
// What a control block shows instead of backs: the words "left" and "right", or arrows. It tells a general
// difficulty with left and right from one with the trunk (readiness/control_comparison.h).
#include "engine/core/stimulus/stimulus.h"

namespace dorsal {

enum class ControlSet { words, arrows };
[[nodiscard]] std::string_view name_of(ControlSet set);
[[nodiscard]] std::optional<ControlSet> parse_control_set(std::string_view name);

// One stimulus a side, left first; no person in it.
[[nodiscard]] std::vector<StimulusItem> control_items(ControlSet set);

} // namespace dorsal
