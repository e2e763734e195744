#pragma once
// What a person of a free pose sits on, steps on or lifts, as boxes with round edges. Metres.
#include "stimuli/figure/base/spec.h"

#include <vector>

namespace dorsal::figure {

struct RoundBox {
  Vec3 middle, half; // before the turn
  float radius;      // of its edges, inside the half-sides
  Colour colour;
  Frame turned;

  [[nodiscard]] float distance(Vec3 p) const;
  [[nodiscard]] float reach() const { return length(half); }
};

[[nodiscard]] std::vector<RoundBox> boxes_of(const FreePose& free);

// Height on which one sits, stands or lies; 0 for what is held.
[[nodiscard]] float top_of(PropKind kind);

// Where hands hold an object at its sides.
struct Grip {
  float half_width, height;
};
[[nodiscard]] Grip grip_of(PropKind kind);

} // namespace dorsal::figure
