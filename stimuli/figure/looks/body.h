#pragma once
// The whole figure as one distance field: skin, hair, clothes and stool, each with its own distance so that
// the nearest names the material. Metres, world coordinates.
#include "stimuli/figure/body/arm.h"
#include "stimuli/figure/body/head.h"
#include "stimuli/figure/body/props.h"
#include "stimuli/figure/body/shoe.h"
#include "stimuli/figure/body/shoulder_girdle.h"
#include "stimuli/figure/body/skeleton.h"
#include "stimuli/figure/looks/hair.h"

#include <array>

namespace dorsal::figure {

enum class Material : std::uint8_t { skin, hair, bottom, top, stool, shoe, prop };
inline constexpr std::size_t material_count = 7;

// Distances to the bare parts at one point, as the clothes need them.
struct BodyParts {
  bool near_trunk = false;
  Vec3 rest{9, 9, 9};    // the point at rest; only where near_trunk
  float trunk = 0;       // trunk with buttocks, bare
  float trunk_cloth = 0; // the trunk as a cloth bridges it
  float buttocks = 1e3f, buttocks_cloth = 1e3f;
  std::array<float, 2> thigh{}, thigh_along{}, shank{};
  std::size_t nearer_leg = 0;
  float legs = 0;
  float trunk_and_legs = 0;
  float cloth_with_arms = 0; // trunk_cloth continued onto the shoulders
  std::array<Arm::Upper, 2> upper_arm{};
};

// What the shading needs to know of a point on the surface.
struct SurfacePoint {
  std::array<float, material_count> distances{};
  Vec3 rest; // {9, 9, 9} away from the trunk
  Vec3 head;
  float thigh_along = 0;

  [[nodiscard]] Material nearest() const;
};

class Body {
public:
  Body(const FigureSpec& spec);

  [[nodiscard]] float distance(Vec3 p) const;
  [[nodiscard]] SurfacePoint surface(Vec3 p) const;

  struct Box {
    Vec3 low, high;
  };
  [[nodiscard]] Box bounds() const;
  [[nodiscard]] const Skeleton& skeleton() const { return skeleton_; }
  [[nodiscard]] const ShoulderGirdle& girdle() const { return girdle_; }
  [[nodiscard]] const Arm& arm(std::size_t index) const { return arms_[index]; }
  [[nodiscard]] const Hair& hair() const { return hair_; }
  [[nodiscard]] Vec3 seat_centre() const;
  [[nodiscard]] const Shoe& shoe(std::size_t index) const { return shoes_[index]; }
  [[nodiscard]] const RoundBox& nearest_box(Vec3 p) const; // where there are props

private:
  void add_trunk(BodyParts& parts, Vec3 p) const;
  void add_legs(BodyParts& parts, Vec3 p) const;
  [[nodiscard]] float head_and_ears(Vec3 head, float body, float* skull) const;
  [[nodiscard]] float arms(BodyParts& parts, Vec3 p, float body) const;
  [[nodiscard]] float stool(Vec3 p) const;
  [[nodiscard]] float shank_and_foot(std::size_t leg, Vec3 p) const;
  [[nodiscard]] float shoes(Vec3 p) const;
  [[nodiscard]] float props(Vec3 p) const;

  FigureSpec spec_;
  Skeleton skeleton_;
  ShoulderGirdle girdle_;
  std::array<Arm, 2> arms_;
  Hair hair_;
  std::array<Shoe, 2> shoes_; // of free poses, as the props are
  std::vector<RoundBox> boxes_;
};

} // namespace dorsal::figure
