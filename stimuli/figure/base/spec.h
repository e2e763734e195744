#pragma once
// What a picture of the figure is asked to be. Angles in degrees; left is the pictured person's own left.
#include "engine/core/stimulus/stimulus.h"
#include "stimuli/figure/base/free_pose.h"

#include <cstdint>
#include <optional>

namespace dorsal::figure {

enum class Stance { stand, sit, step, bend };
enum class ArmPose { hang, hips, crossed, behind_head, overhead, reach_left, reach_right, up_left, up_right };
enum class HairStyle { buzz, cropped, ponytail, bun, bob, curly };
enum class Top { none, tank, sports_bra, tshirt };
enum class Bottom { shorts, leggings };
enum class Scene { plain, window_room, door_room };

struct Colour {
  std::uint8_t red{}, green{}, blue{}; // sRGB
  friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

struct Build {
  float female = 0;   // 0 male to 1 female proportions
  float weight = 0;   // -1 slim to 1 heavy
  float muscle = .9f; // .3 soft to 1.1 athletic
  float age = 0;      // 0 young to 1 old: stoop, folds
};

// Amplitudes are thorax relative to pelvis, positive to the person's left.
struct Posture {
  float rotation_deg = 0;
  float flexion_deg = 0;
  float bend_deg = 0; // forward
  HeadCoupling head = HeadCoupling::following;
  Stance stance = Stance::stand;
  ArmPose arms = ArmPose::hang;
};

struct Look {
  int skin_tone = 1; // 0 lightest to 5 darkest
  HairStyle hair = HairStyle::cropped;
  Colour hair_colour{58, 42, 30};
  Top top = Top::none;
  Colour top_colour{138, 143, 152};
  Bottom bottom = Bottom::shorts;
  Colour bottom_colour{47, 58, 76};
  Colour shoe_colour{74, 80, 90}; // free poses only
};

// A camera that stays where it is while the figure moves.
struct Framing {
  Vec3 middle;             // of the picture, metres in the world
  float half_height_m = 1; // there
};

struct Shot {
  float view_deg = 0; // 0 from behind; positive: the camera has moved towards the person's left
  float pitch_deg = 4;
  Scene scene = Scene::plain;
  Side key_light = Side::left; // in the picture
  float mean_luminance =
      105; // of the figure, 0-255; equal in all pictures of a person, so that it tells nothing
  int width_px = 768;
  int height_px = 1024;
  std::optional<Framing> framing{}; // none: the figure is framed alike in every posture
  std::optional<float> exposure{};  // none: what makes the mean luminance
  float voxel_m = .004f;            // of the distance field that rays march through
  bool one_look_a_pixel = false;    // quick: only edges are looked at four times
};

struct FigureSpec {
  Build build;
  Posture posture;
  Look look;
  Shot shot;
  std::optional<FreePose> free{}; // instead of the posture
};

// Every picture fades into this colour at its border; a neutral grey that libwebp reproduces exactly.
inline constexpr Colour backdrop_colour{176, 176, 176};

} // namespace dorsal::figure
