#include "stimuli/figure/body/two_bone.h"

namespace dorsal::figure {

TwoBone solve_two_bone(Vec3 start, Vec3 goal, Vec3 middle_towards, float upper, float lower) {
  const Vec3 wanted = goal - start;
  const float reach = std::clamp(length(wanted), std::abs(upper - lower) + .06f, (upper + lower) * .998f);
  const Vec3 direction = normalised(wanted);
  const float along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
  const float aside = std::sqrt(std::max(upper * upper - along * along, 0.f));
  const Vec3 outwards = normalised(without(middle_towards, direction));
  return {start + direction * along + outwards * aside, start + direction * reach};
}

} // namespace dorsal::figure
