#include "stimuli/pictures/difficulty.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

// Degrees at which a movement is as plain as a medium one: equal degrees are not equally visible.
constexpr double reference_rotation_deg = 27, reference_flexion_deg = 22;
constexpr double per_halving = 1.1; // half the amplitude costs this much
constexpr double half_turn = 1.2;

double amplitude_part(const BasePicture& p) {
  const double size = p.rotation_deg / reference_rotation_deg + p.flexion_deg / reference_flexion_deg;
  return -per_halving * std::log2(std::clamp(size, .1, 4.0));
}

bool view_opposes(const BasePicture& p) {
  return p.view_deg != 0 && (p.view_deg > 0) != (p.side == Side::left);
}

double view_part(const BasePicture& p) {
  const double degrees = std::abs(p.view_deg);
  return degrees / 60 + (view_opposes(p) && p.rotation_deg > 0 ? degrees / 20 : 0);
}

} // namespace

double prior_difficulty(const BasePicture& p) {
  double logit = amplitude_part(p) + view_part(p);
  if (p.movement == Movement::rotation) logit += .2;
  if (p.head == HeadCoupling::forward) logit += .5;
  if (p.background != "plain") logit += .25;
  if (p.clothes.find("bare") == std::string::npos) logit += .15;
  if (p.stance == "bend") logit += .2;
  return std::round(logit * 100) / 100 + 0.0;
}

double roll_difficulty(double roll_deg) {
  const double away = std::abs(std::remainder(roll_deg, 360.0));
  return half_turn * away / 180;
}

} // namespace dorsal
