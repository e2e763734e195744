#pragma once
// From the asked movement to the angles of pelvis, spine and head. Amplitudes are thorax relative to pelvis;
// the pelvis follows a little, as it does in life. Radians, metres. Shares of the thorax-on-pelvis movement:
// axial rotation 22 % lumbar / 78 % thoracic, side flexion 56 / 44, forward bend 62 / 38. At 45 degrees each
// region stays inside its usual range (lumbar rotation 5-13, thoracic 30-35, lumbar and thoracic side flexion
// 20-25 each; White & Panjabi 1990, table 2-4).
#include "stimuli/figure/base/spec.h"
#include "stimuli/figure/base/vec3.h"

#include <optional>

namespace dorsal::figure {

// Three angles: about the long axis, to the side, forward.
struct Bend {
  float rotation = 0, flexion = 0, forward = 0;
};

struct RegionShare {
  float lumbar, thoracic;
};
inline constexpr RegionShare rotation_share{.22f, .78f};
inline constexpr RegionShare flexion_share{.56f, .44f};
inline constexpr RegionShare forward_share{.62f, .38f};

struct Pose {
  Pose(const Build& build, const Posture& posture);
  Pose(const Build& build, const FreePose& pose);

  Frame pelvis;
  Vec3 pelvis_origin; // midway between the hip joints
  Bend trunk;         // thorax relative to pelvis
  // The trunk's two regions where each is given for itself; none: by the shares above.
  struct Regions {
    Bend lumbar, thoracic;
  };
  std::optional<Regions> regions{};
  Bend neck; // head relative to thorax
};

} // namespace dorsal::figure
