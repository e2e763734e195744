// The part of stimuli/quality/film_gate.h that judges what may not go through what.
#include "stimuli/figure/body/props.h"
#include "stimuli/figure/body/shoe.h"
#include "stimuli/quality/film_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::quality {
namespace {

using figure::Vec3;

// Height on which something at this place lies.
float ground_at(const figure::FreePose& pose, Vec3 p) {
  float ground = 0;
  for (const figure::Prop& prop : pose.props)
    if (prop.kind == figure::PropKind::mat && std::abs(p.x - prop.at.x) < .42f &&
        std::abs(p.y - prop.at.y) < .88f)
      ground = figure::top_of(prop.kind);
  return ground;
}

Finding above_ground(const PosedFilm& film) {
  Worst deep;
  deep.value = -1;
  for (const PosedFilm::Frame& f : film.frames) {
    const auto hold = [&](const std::string& what, Vec3 p, float radius) {
      deep.hold(ground_at(f.pose, p) + radius - p.z, what, f.at);
    };
    hold("head", f.body.head_centre, .09f);
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string side = side_word(i);
      hold(side + "elbow", f.body.arms[i].elbow, .030f);
      hold(side + "wrist", f.body.arms[i].wrist, .022f);
      hold(side + "knee", f.body.legs[i].knee, .045f);
      const figure::Shoe shoe(f.body.legs[i], f.body.build, i == 0 ? -1.f : 1.f);
      hold(side + "toes", shoe.toes(), .0f);
      hold(side + "heel", shoe.heel(), .0f);
    }
  }
  return finding("above the floor", deep.value <= .012,
                 fmt::format("{} is {:.0f} mm in the floor or mat; at most 12; raise it in the keys around",
                             deep.where, std::max(deep.value, 0.) * 1000));
}

Finding arms_outside(const PosedFilm& film) {
  Worst deep;
  deep.value = -1;
  for (const PosedFilm::Frame& f : film.frames)
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string side = side_word(i);
      const figure::ArmJoints& arm = f.body.arms[i];
      const Vec3 hand = arm.wrist + normalised(arm.hand.fingers) * .09f;
      deep.hold(.032 - f.body.trunk_and_thighs(arm.elbow), side + "elbow", f.at);
      // Folded forearms press into the chest.
      const double pressed = f.pose.hands[i].from.on == figure::HandOn::chest ? .015 : .030;
      deep.hold(pressed - f.body.trunk_and_thighs((arm.elbow + arm.wrist) * .5f), side + "forearm", f.at);
      deep.hold(.020 - f.body.trunk_and_thighs(arm.wrist), side + "wrist", f.at);
      deep.hold(.010 - f.body.trunk_and_thighs(hand), side + "hand", f.at);
    }
  return finding(
      "arms outside the body", deep.value <= .012,
      fmt::format("{} is {:.0f} mm in trunk or thigh; at most 12; move the hand in the keys around",
                  deep.where, std::max(deep.value, 0.) * 1000));
}

} // namespace

std::vector<Finding> check_solid(const PosedFilm& film) {
  std::vector<Finding> out{above_ground(film)};
  if (film.script.stance == FilmStance::stand || film.script.stance == FilmStance::sit)
    out.push_back(arms_outside(film));
  return out;
}

} // namespace dorsal::quality
