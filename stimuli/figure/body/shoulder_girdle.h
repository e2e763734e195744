#pragma once
// Soft tissue between trunk and arms: the scapula's borders and spine, infraspinatus, teres and latissimus to
// the humerus (the armpit's folds), pectoral, trapezius, clavicle and the neck's sternomastoid, as capsules
// in the world. The scapula turns up to 30 degrees and rises 50 mm with the raised arm (Inman 1944: about 1
// degree in 3).
#include "stimuli/figure/base/shapes.h"
#include "stimuli/figure/body/skeleton.h"

#include <array>
#include <vector>

namespace dorsal::figure {

struct ShoulderGirdle {
  explicit ShoulderGirdle(const Skeleton& skeleton);

  std::vector<Capsule> muscles;
  std::vector<CapsuleReach> reaches; // of each muscle
  std::array<Vec3, 2> acromion;      // left, right
};

} // namespace dorsal::figure
