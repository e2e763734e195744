#include "stimuli/quality/checks.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal::quality {
namespace {

constexpr double size_tolerance_deg = 4; // the upper thorax does not take part in the last few degrees
constexpr double least_seen_turn_deg = 5;

double towards(Side side, double degrees) { return side == Side::left ? degrees : -degrees; }

// What a label claims and the skeleton does not do; empty when they agree.
std::string disagreement(const BasePicture& p) {
  const double turn = towards(p.side, *p.shoulder_turn_deg), tilt = towards(p.side, *p.shoulder_tilt_deg);
  if (p.rotation_deg > 0 && turn <= 0)
    return fmt::format("{} turns {:.0f} degrees to the other side", p.id, -turn);
  if (p.flexion_deg > 0 && tilt <= 0)
    return fmt::format("{} bends {:.0f} degrees to the other side", p.id, -tilt);
  if (p.movement == Movement::combined) return {}; // turned and bent at once, the two lines mix
  if (p.rotation_deg > 0 && std::abs(turn - p.rotation_deg) > size_tolerance_deg + .15 * p.rotation_deg)
    return fmt::format("{} turns {:.0f} degrees instead of {:.0f}", p.id, turn, p.rotation_deg);
  if (p.flexion_deg > 0 && std::abs(tilt - p.flexion_deg) > size_tolerance_deg + .15 * p.flexion_deg)
    return fmt::format("{} bends {:.0f} degrees instead of {:.0f}", p.id, tilt, p.flexion_deg);
  return {};
}

// A camera that has gone round against the turn makes it look smaller, and beyond it the other way round.
std::string hidden_by_view(const BasePicture& p) {
  if (p.rotation_deg <= 0 || p.flexion_deg > 0) return {};
  const double seen = towards(p.side, *p.shoulder_turn_deg + p.view_deg);
  if (seen >= least_seen_turn_deg) return {};
  return fmt::format("{} shows only {:.0f} degrees of its turn from a view of {:.0f}", p.id, seen,
                     p.view_deg);
}

Finding judge(const GateSet& set, const char* check, std::string (*fault)(const BasePicture&)) {
  std::string bad;
  int tested = 0;
  for (const GatePicture& p : set.pictures) {
    if (!p.row.shoulder_turn_deg || !p.row.shoulder_tilt_deg) continue;
    ++tested;
    if (const std::string message = fault(p.row); !message.empty())
      bad += (bad.empty() ? "" : "; ") + message;
  }
  if (tested == 0)
    return {check, Verdict::not_tested,
            "no skeleton was measured (photographs): have each label confirmed by two people"};
  if (bad.empty())
    return {check, Verdict::passed, fmt::format("{} pictures agree with their skeleton", tested)};
  return {check, Verdict::failed, bad};
}

} // namespace

std::vector<Finding> check_answers(const GateSet& set) {
  return {judge(set, "answers", disagreement), judge(set, "answers at the view", hidden_by_view)};
}

} // namespace dorsal::quality
