#pragma once
// The bent and twisted spine, and the map between the straight body at rest and the posed one. The trunk is
// modelled once at rest; a point in space is carried back along the spine's curve (Newton on (p - P(s)) .
// t(s) = 0), so that furrow, folds, clothes and freckles move with the trunk.
#include "stimuli/figure/body/pose.h"

#include <array>

namespace dorsal::figure {

class Spine {
public:
  explicit Spine(const Pose& pose);

  [[nodiscard]] Vec3 to_world(Vec3 rest) const;
  [[nodiscard]] Vec3 to_rest(Vec3 world) const;
  [[nodiscard]] Frame frame_at(float rest_z) const; // nearest level
  [[nodiscard]] Frame head_frame() const { return frames_.back(); }
  // Distance to the axis of the trunk: cheap, for bounds.
  [[nodiscard]] float distance_to_axis(Vec3 world) const;
  [[nodiscard]] Vec3 point(std::size_t level) const { return points_[level]; }

  static constexpr std::size_t levels = 129;
  static constexpr float bottom = .965f; // rest height of the first level (sacrum) and the last (skull base)
  static constexpr float top = 1.615f;

private:
  struct Level {
    Vec3 origin;
    Frame frame;
  };
  [[nodiscard]] Level level_at(float position) const;
  [[nodiscard]] float nearest_level(Vec3 world) const;

  std::array<Vec3, levels> points_;
  std::array<Frame, levels> frames_;
};

} // namespace dorsal::figure
