#pragma once
// Distance to the bare trunk, and to the trunk as a loose cloth sees it, in rest coordinates (metres). A
// lofted superellipse with a relief on its back: furrow over the spine, erectors, lower trapezius,
// latissimus, ribs, dimples over the posterior iliac spines, and the folds on the concave side of a side
// bend.
#include "stimuli/figure/body/body_profile.h"
#include "stimuli/figure/body/pose.h"

namespace dorsal::figure {

struct TrunkDistance {
  float skin, cloth;
};

class Torso {
public:
  Torso(const Build& build, const Pose& pose) : profile_(build), build_(build), pose_(pose) {}

  // `cling` is how much of the relief a cloth shows: 1 tight, 0 hanging free.
  [[nodiscard]] TrunkDistance distance(Vec3 rest, float cling = 1) const;
  [[nodiscard]] float skin_distance(Vec3 rest) const { return distance(rest).skin; }
  [[nodiscard]] const TrunkProfile& profile() const { return profile_; }

private:
  [[nodiscard]] float back_relief(Vec3 rest) const;
  [[nodiscard]] float cloth_relief(Vec3 rest) const;
  [[nodiscard]] float muscle_relief(float x, float z) const;
  [[nodiscard]] float bone_relief(float x, float z) const;
  [[nodiscard]] float side_folds(Vec3 rest) const;

  TrunkProfile profile_;
  Build build_;
  Pose pose_;
};

} // namespace dorsal::figure
