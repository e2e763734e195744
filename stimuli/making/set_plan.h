#pragma once
// From a set's factors to the list of its pictures. Movement and amplitude are crossed in full; every other
// factor is dealt out by its weights and then swapped between pictures until no factor tells another: above
// all, none tells the side. Limits (see broken_rules) keep the side decidable in every picture. Deterministic
// for the set's seed.
#include "stimuli/making/set_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct PlannedPicture {
  std::string id;
  Side side{};
  Movement movement{};
  Amplitude amplitude{};
  double rotation_deg = 0, flexion_deg = 0; // without a sign
  std::size_t actor = 0;                    // index into SetSpec::actors
  figure::Stance stance{};
  figure::ArmPose arms{};
  HeadCoupling head{};
  ViewLevel view;
  double pitch_deg = 0;
  figure::Scene scene{};
  Side key_light{};
};

[[nodiscard]] std::vector<PlannedPicture> plan_set(const SetSpec& spec);

// Why such a picture must not be in a set; empty when it may.
[[nodiscard]] std::vector<std::string_view> broken_rules(const PlannedPicture& picture);

// Signed, as stored: positive when the camera has moved towards the person's left.
[[nodiscard]] double view_deg(const PlannedPicture& picture);

[[nodiscard]] figure::FigureSpec figure_spec(const SetSpec& spec, const PlannedPicture& picture);

} // namespace dorsal
