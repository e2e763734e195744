#pragma once
// A sparse cache of the body's distance field: bricks of 4x4x4 voxels near the surface, one coarse value
// elsewhere. Rays for visibility march through it; exact shape and material still come from the body. Metres.
#include "stimuli/figure/looks/body.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dorsal::figure {

class DistanceGrid {
public:
  DistanceGrid(const Body& body, unsigned threads, float voxel = .004f);

  [[nodiscard]] float distance(Vec3 p) const;
  [[nodiscard]] Material material(Vec3 p) const; // of the brick, for the colour of bounced light

  struct Ray {
    Vec3 from, direction; // direction of length 1
    float start = 0, end = 20;
    float tolerance = .0006f;
  };
  // How far along the ray it first comes within the tolerance.
  [[nodiscard]] std::optional<float> trace(const Ray& ray) const;

private:
  static constexpr int brick_voxels = 4;
  static constexpr int brick_points = brick_voxels + 1;
  static constexpr int group = 4; // bricks per side that are judged together first

  void classify_group(const Body& body, int index, std::vector<std::uint32_t>& found);
  void fill_brick(const Body& body, std::uint32_t brick, std::size_t slot);
  [[nodiscard]] std::size_t brick_index(int x, int y, int z) const {
    return (static_cast<std::size_t>(z) * bricks_y_ + y) * bricks_x_ + x;
  }
  [[nodiscard]] bool clip(const Ray& ray, float& start, float& end) const;

  float voxel_, brick_;
  Vec3 origin_;
  int bricks_x_, bricks_y_, bricks_z_;
  std::vector<std::int32_t> slots_; // brick -> its place in values_, or -1
  std::vector<float> coarse_;
  std::vector<float> values_;
  std::vector<Material> materials_; // one per filled brick
};

} // namespace dorsal::figure
