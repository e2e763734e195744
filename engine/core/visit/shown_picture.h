#pragma once
// Pictures on the screens: where the host keeps them, and how they are shown.
#include "engine/core/stimulus/stimulus.h"

#include <cstddef>

namespace dorsal {

struct ShownPicture {
  std::size_t slot{}; // of the host's pictures
  float width_over_height{};
  bool mirrored{};
  double roll_deg{};
};

struct Example {
  ShownPicture picture;
  StimulusItem stimulus;
};

// One figure that turns left and right; frames of a loop in slots from `first_slot` on.
struct TurningFigure {
  std::size_t first_slot{};
  int frames{};
  float width_over_height{};
};

} // namespace dorsal
