#pragma once
// Where the hands of a free pose are, and how they are held there. Metres in world coordinates.
#include "stimuli/figure/body/skeleton.h"

namespace dorsal::figure {

// What hands may hold on to besides the trunk.
struct HandSetting {
  const ArmSetting& arm;
  const LegJoints& leg; // of the same side
  const FreePose& free;
};

struct PlacedHand {
  WristGoal goal;
  HandGoal hand;
};

[[nodiscard]] PlacedHand placed_hand(const HandPlace& place, const HandSetting& setting);

// Between two of them.
[[nodiscard]] PlacedHand mixed(const PlacedHand& from, const PlacedHand& to, float share);

} // namespace dorsal::figure
