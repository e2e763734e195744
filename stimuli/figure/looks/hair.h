#pragma once
// Hair as a layer over the skull, with buns, bobs and tails, and the strands' direction for its sheen. Head
// coordinates and metres. Geometric strands would look like a pumpkin: strands are a fine displacement plus
// colour and sheen.
#include "stimuli/figure/base/shapes.h"
#include "stimuli/figure/body/skeleton.h"

#include <optional>
#include <vector>

namespace dorsal::figure {

// Height of the hairline at a place on the head; hair grows above it.
[[nodiscard]] float hairline(Vec3 head, HairStyle style);

class Hair {
public:
  Hair(HairStyle style, const Skeleton& skeleton);

  [[nodiscard]] float distance(Vec3 head, Vec3 world, float skull) const;
  [[nodiscard]] float tail_distance(Vec3 world) const; // ponytail only; else far
  [[nodiscard]] HairStyle style() const { return style_; }
  [[nodiscard]] const std::vector<Capsule>& tail() const { return tail_; }

  // Which way the strands run there, in the world, and a pattern value that follows them (about -1 to 1).
  struct Strands {
    Vec3 direction;
    float pattern;
  };
  [[nodiscard]] Strands strands(Vec3 head, Vec3 world, Vec3 normal) const;

private:
  [[nodiscard]] float layer(Vec3 head, float skull) const;
  [[nodiscard]] float strand_relief(Vec3 head) const;
  [[nodiscard]] std::optional<std::size_t> tail_part(Vec3 world) const;
  [[nodiscard]] Vec3 strand_coordinates(Vec3 head, Vec3 world) const;
  [[nodiscard]] Vec3 strand_direction(Vec3 head, Vec3 world) const;

  HairStyle style_;
  Frame head_;
  std::vector<Capsule> tail_;
};

} // namespace dorsal::figure
