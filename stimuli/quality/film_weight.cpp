// The part of stimuli/quality/film_gate.h that judges balance.
#include "stimuli/figure/body/balance.h"
#include "stimuli/figure/body/props.h"
#include "stimuli/quality/film_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal::quality {
namespace {

using figure::Vec3;

bool carries(const figure::FreePose& pose, const figure::FootPlace& foot) {
  if (std::abs(foot.at.z) < .006f) return true;
  return std::ranges::any_of(pose.props, [&](const figure::Prop& prop) {
    return prop.kind == figure::PropKind::step &&
           std::abs(prop.at.z + figure::top_of(prop.kind) - foot.at.z) < .006f;
  });
}

// How far the point lies inside the feet that carry, seen from above; negative outside. Convex by its
// corners: the largest distance beyond any line through two of them that has all others on one side.
float inside_feet(const PosedFilm::Frame& f, Vec3 p) {
  std::vector<Vec3> corners;
  for (std::size_t i = 0; i < 2; ++i) {
    if (!carries(f.pose, f.pose.feet[i])) continue;
    const figure::LegJoints& leg = f.body.legs[i];
    const float back = f.pose.feet[i].heel_up_deg > 8 ? .08f : -.07f; // on the ball of the foot
    for (const Vec3 c :
         {Vec3{-.045f, back, 0}, Vec3{.045f, back, 0}, Vec3{-.045f, .19f, 0}, Vec3{.045f, .19f, 0}})
      corners.push_back(leg.ankle + leg.foot * c);
  }
  float inside = 1e3f;
  for (const Vec3& a : corners)
    for (const Vec3& b : corners) {
      const Vec3 along{b.x - a.x, b.y - a.y, 0};
      if (length(along) < 1e-4f) continue;
      const Vec3 left = normalised(Vec3{-along.y, along.x, 0});
      if (std::ranges::any_of(corners, [&](Vec3 c) { return dot(c - a, left) < -1e-4f; })) continue;
      inside = std::min(inside, dot(Vec3{p.x - a.x, p.y - a.y, 0}, left));
    }
  return corners.empty() ? -1.f : inside;
}

constexpr float lifted_off = .58f; // height of the hips above which a chair carries nothing

bool stands(const PosedFilm& film, const PosedFilm::Frame& f) {
  return film.script.stance == FilmStance::stand ||
         (film.script.stance == FilmStance::sit && f.pose.hips.z > lifted_off);
}

} // namespace

std::vector<Finding> check_weight(const PosedFilm& film) {
  double least = 1e3;
  float at = 0;
  for (const PosedFilm::Frame& f : film.frames) {
    if (!stands(film, f)) continue;
    const float inside = inside_feet(f, figure::centre_of_mass(f.body));
    if (inside < least) at = f.at, least = inside;
  }
  if (least > 100) return {};
  return {finding(
      "weight over the feet", least >= 0,
      fmt::format("the weight at {:.2f} is {:.0f} mm inside the feet that carry; at least 0; move the "
                  "hips, or let the script balance",
                  at, least * 1000))};
}

} // namespace dorsal::quality
