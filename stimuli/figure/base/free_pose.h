#pragma once
// A pose given by where the body is and what feet and hands do, beside the few postures of spec.h: for
// moving pictures of whole people who stand, sit, lie or kneel. World coordinates in metres, floor at z = 0,
// x towards the right of a person who faces forward (y). Angles in degrees; forward, to the own left side,
// and turned to the own left. It refuses nothing; stimuli/quality/movement_gate.h judges.
#include "stimuli/figure/base/vec3.h"

#include <array>
#include <cstdint>
#include <vector>

namespace dorsal::figure {

// How the body's long axis lies before the pelvis is turned.
enum class Bearing { upright, on_the_back, on_all_fours };

struct BodyAngles {
  float forward_deg = 0, side_deg = 0, turn_deg = 0;
};

// A foot on something: where the sole lies under the ankle.
struct FootPlace {
  Vec3 at;
  float toes_out_deg = 0;
  float heel_up_deg = 0; // about the ball of the foot, which stays
  float pointed_deg = 0; // about the ankle, toes down; 170 with the shin on the floor
};

enum class HandOn {
  hang,   // the arm hangs
  leg,    // at.x along the leg's front: 0 hip, 1 knee, 2 ankle; or as far as a straight arm comes
  beside, // the same along the leg's outer side
  point,  // at: the wrist in the world, palm down
  object, // at the side of the object that is held
  reach,  // at.x: degrees of the straight arm from hanging, forward and up; at.y: out to its side
  chest   // folded before the chest
};

struct HandPlace {
  HandOn on = HandOn::hang;
  Vec3 at;
};

// On the way between two places.
struct HandWay {
  HandPlace from, to;
  float share = 0; // 0 at the first, 1 at the second
};

enum class PropKind { chair, stool, step, table, mat, pillow, box, jug };

struct Prop {
  PropKind kind{};
  Vec3 at; // middle of its foot
  float turn_deg = 0;
};

struct FreePose {
  Bearing bearing = Bearing::upright;
  Vec3 hips{0, 0, .932f}; // midway between the hip joints
  BodyAngles pelvis, lumbar, thoracic, neck;
  float knees_lean_deg = 0; // both knees to the own left, about the line from hip to ankle
  std::array<FootPlace, 2> feet{FootPlace{{-.09f, 0, 0}}, FootPlace{{.09f, 0, 0}}}; // left, right
  std::array<HandWay, 2> hands;
  std::vector<Prop> props;
  Prop object; // what HandOn::object holds
  bool has_object = false;
};

} // namespace dorsal::figure
