#pragma once
// The single questions of the quality gate, each a function from a set to findings. Every bound is stated in
// the message, with what was measured.
#include "stimuli/quality/gate_set.h"

namespace dorsal::quality {

// Base pictures: movement x amplitude cells of equal size, and the sides equal within every level of arms,
// light, background, view, head, model and stance, so that no factor tells the side even before mirroring.
[[nodiscard]] std::vector<Finding> check_balance(const GateSet& set);

// The posed skeleton's shoulder line against its pelvis line has the sign and size that the label says, and
// from the camera's view the turn still points to the same side.
[[nodiscard]] std::vector<Finding> check_answers(const GateSet& set);

// The figure's mean luminance does not drift with amplitude, and is the same in all pictures of a person.
[[nodiscard]] std::vector<Finding> check_luminance(const GateSet& set);

// Border pixels are the backdrop's colour, so that no square edge shows at any roll.
[[nodiscard]] std::vector<Finding> check_borders(const GateSet& set);

// The figure is neither cut by the upper or side borders nor too small or too large.
[[nodiscard]] std::vector<Finding> check_framing(const GateSet& set);

// Mean left-right asymmetry of the silhouette about the pelvis grows from subtle to marked.
[[nodiscard]] std::vector<Finding> check_asymmetry(const GateSet& set);

// A linear classifier (ridge regression, leave one picture and its twin out) on pixels that no figure of the
// set covers stays at chance.
[[nodiscard]] std::vector<Finding> check_background(const GateSet& set);

// All of them.
[[nodiscard]] std::vector<Finding> quality_gate(const GateSet& set);
[[nodiscard]] bool passes(const std::vector<Finding>& findings);

} // namespace dorsal::quality
