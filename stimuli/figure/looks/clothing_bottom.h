#pragma once
// Shorts and leggings as layers over trunk and legs. Metres; waistband and hems are placed at rest heights.
#include "stimuli/figure/looks/body.h"

namespace dorsal::figure {

struct BottomLayer {
  float distance = 1e3f; // to the garment
  float bridged = 1e3f;  // to the body as the garment spans it, for a top that hangs over it
};

[[nodiscard]] BottomLayer bottom_layer(const BodyParts& parts, const Skeleton& skeleton, Bottom bottom);

[[nodiscard]] constexpr float waist_height(Bottom bottom) {
  return bottom == Bottom::leggings ? 1.035f : .995f;
}
inline constexpr float shorts_hem = .46f; // along the thigh

} // namespace dorsal::figure
