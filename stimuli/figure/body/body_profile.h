#pragma once
// The trunk's measures at rest, standing straight: half-width, back and front profile, cross-section, furrow
// of the spine and erector muscles, each by height. Metres for a stature of 1.76 m. Values: anthropometric
// proportions (Winter 2009, table 4.1; NASA-STD-3000) tuned by eye, see the tables in the .cpp.
#include "stimuli/figure/base/curve.h"
#include "stimuli/figure/base/spec.h"

namespace dorsal::figure {

inline constexpr float trunk_bottom = .74f;
inline constexpr float trunk_top = 1.68f;

struct TrunkProfile {
  explicit TrunkProfile(const Build& build);

  using Heights = Table<512>;
  Heights half_width, centre_y, half_depth;
  Heights roundness; // exponent of the superellipse cross-section
  Heights furrow;    // depth of the groove over the spine
  Heights erectors;  // height of the muscle ridges beside it

  // y of the bare back at a distance x from the midline.
  [[nodiscard]] float back_y(float x, float z) const;
};

} // namespace dorsal::figure
