#pragma once
// How a point of the surface looks before light falls on it: colour, fine normal, gloss. Linear light.
#include "stimuli/figure/looks/body.h"

namespace dorsal::figure {

struct Appearance {
  Vec3 albedo;
  Vec3 normal;           // with pores, threads or strands
  float roughness = .5f; // GGX
  float f0 = .03f;       // reflectance head on
  float gloss = 1;       // share of the mirror term that is kept
  Vec3 strands{};        // direction of hair, or 0
};

// A point with its geometric normal, ready to be looked at.
struct Spot {
  Vec3 world;
  Vec3 normal;
  SurfacePoint surface;
};

class Wardrobe {
public:
  Wardrobe(const Body& body, const FigureSpec& spec);

  [[nodiscard]] Appearance appearance(Material material, const Spot& spot) const;
  [[nodiscard]] Vec3 base_colour(Material material) const {
    return base_[static_cast<std::size_t>(material)];
  }

private:
  [[nodiscard]] Appearance skin(const Spot& spot) const;
  [[nodiscard]] Appearance hair(const Spot& spot) const;
  [[nodiscard]] Appearance cloth(Material material, const Spot& spot) const;
  [[nodiscard]] Appearance stool(const Spot& spot) const;
  [[nodiscard]] Appearance shoe(const Spot& spot) const;
  [[nodiscard]] Appearance prop(const Spot& spot) const;
  [[nodiscard]] Vec3 skin_colour(const Spot& spot, Vec3 texture) const;
  [[nodiscard]] bool on_head(const Spot& spot) const;
  [[nodiscard]] Vec3 add_face_colour(Vec3 colour, const Spot& spot) const;
  [[nodiscard]] Vec3 scalp_colour() const; // seen between very short hairs
  [[nodiscard]] Vec3 add_stubble(Vec3 colour, const Spot& spot) const;

  const Body& body_;
  FigureSpec spec_;
  std::array<Vec3, material_count> base_;
};

} // namespace dorsal::figure
