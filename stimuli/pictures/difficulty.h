#pragma once
// A prior for how hard a picture is, in logits at roll 0: 0 is a plain, upright, medium picture. It orders
// the levels until answers are known; nobody has measured these pictures with people. Directions are from the
// literature, sizes are ours: a smaller amplitude is harder (Alazmi et al. 2018), other views than from
// behind are harder (Poitiers group, J Pain 2024), orientation away from upright is harder (Wallwork et al.
// 2013), context and clothes are harder (graded motor imagery's order: plain, background, clothes, rotation;
// Moseley et al. 2012). A head that does not follow takes the plainest cue away: seen in our own pictures.
#include "engine/core/stimulus/stimulus.h"

namespace dorsal {

[[nodiscard]] double prior_difficulty(const BasePicture& picture);

// What a roll adds, in logits: grows to 180 degrees, either way round.
[[nodiscard]] double roll_difficulty(double roll_deg);

} // namespace dorsal
