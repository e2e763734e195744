#pragma once
// Light on a spot, in two halves with different costs: how much of each lamp and of the sky reaches it (rays
// through the distance grid, shared by neighbouring samples), and what the surface makes of it (GGX after
// Walter 2007, Schlick 1994; hair after Kajiya and Kay 1989; wrapped diffuse on skin). Linear light.
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/light/distance_grid.h"
#include "stimuli/figure/light/light.h"
#include "stimuli/figure/looks/appearance.h"

namespace dorsal::figure {

// What reaches a spot.
struct Exposure {
  std::array<float, 3> lamps{}; // visible share of each lamp
  Vec3 sky;                     // from all around, with the colour of nearby surfaces
  Vec3 mirrored;                // what it would reflect as a mirror
};

// What leaves it, still apart because light spreads inside skin before it leaves.
struct Shade {
  Vec3 diffuse; // irradiance
  Vec3 gloss;
};

class Shading {
public:
  Shading(const Lighting& lighting, const DistanceGrid& grid, const Wardrobe& wardrobe)
      : lighting_(lighting), grid_(grid), wardrobe_(wardrobe) {}

  [[nodiscard]] Exposure exposure(const Spot& spot, const Appearance& look, Vec3 ray,
                                  SampleStream& random) const;
  [[nodiscard]] Shade shade(Material material, const Appearance& look, Vec3 ray,
                            const Exposure& exposure) const;

private:
  [[nodiscard]] float lamp_visible(const Spot& spot, const Lamp& lamp, SampleStream& random) const;
  [[nodiscard]] Vec3 sky_around(const Spot& spot, Vec3 normal, SampleStream& random) const;
  [[nodiscard]] Vec3 mirrored(const Spot& spot, Vec3 normal, Vec3 ray) const;

  const Lighting& lighting_;
  const DistanceGrid& grid_;
  const Wardrobe& wardrobe_;
};

} // namespace dorsal::figure
