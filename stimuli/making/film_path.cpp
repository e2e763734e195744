#include "stimuli/making/film_path.h"

#include "stimuli/figure/body/balance.h"
#include "stimuli/figure/body/legs.h"

#include <cmath>

namespace dorsal {
namespace {

using figure::Vec3;

constexpr std::size_t body_numbers = 33; // of a key, without its hands

// Every number of a key that moves by itself.
std::array<float*, body_numbers> numbers(FilmKey& k) {
  auto& [left, right] = k.feet;
  return {&k.hips.x,
          &k.hips.y,
          &k.hips.z,
          &k.knees_deg,
          &k.pelvis.forward_deg,
          &k.pelvis.side_deg,
          &k.pelvis.turn_deg,
          &k.lumbar.forward_deg,
          &k.lumbar.side_deg,
          &k.lumbar.turn_deg,
          &k.thoracic.forward_deg,
          &k.thoracic.side_deg,
          &k.thoracic.turn_deg,
          &k.neck.forward_deg,
          &k.neck.side_deg,
          &k.neck.turn_deg,
          &k.knees_lean_deg,
          &left.at.x,
          &left.at.y,
          &left.at.z,
          &left.toes_out_deg,
          &left.heel_up_deg,
          &left.pointed_deg,
          &right.at.x,
          &right.at.y,
          &right.at.z,
          &right.toes_out_deg,
          &right.heel_up_deg,
          &right.pointed_deg,
          &k.object.x,
          &k.object.y,
          &k.object.z,
          &k.object_turn_deg};
}

struct Through {
  float at, value;
};

float steepness(Through a, Through b) { return (b.value - a.value) / std::max(b.at - a.at, 1e-6f); }

// Zero at a turning point, else the harmonic mean of the neighbouring slopes; at the ends, their own slope.
float tangent_at(const std::vector<Through>& points, std::size_t i) {
  if (i == 0) return steepness(points[0], points[1]);
  if (i + 1 == points.size()) return steepness(points[i - 1], points[i]);
  const float before = steepness(points[i - 1], points[i]), after = steepness(points[i], points[i + 1]);
  if (before * after <= 0) return 0;
  return 2 * before * after / (before + after);
}

float between(const std::vector<Through>& points, float at) {
  if (points.size() == 1 || at <= points.front().at) return points.front().value;
  if (at >= points.back().at) return points.back().value;
  std::size_t i = 0;
  while (points[i + 1].at < at) ++i;
  const float h = points[i + 1].at - points[i].at, t = (at - points[i].at) / h, t2 = t * t, t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * points[i].value + (t3 - 2 * t2 + t) * h * tangent_at(points, i) +
         (3 * t2 - 2 * t3) * points[i + 1].value + (t3 - t2) * h * tangent_at(points, i + 1);
}

std::size_t segment_at(const FilmScript& script, float at) {
  std::size_t i = 0;
  while (i + 2 < script.keys.size() && script.keys[i + 1].at < at) ++i;
  return i;
}

// Along the keys around a segment in which the hand stays on the same thing.
Vec3 hand_between(const FilmScript& script, std::size_t hand, std::size_t segment, float at) {
  const auto& keys = script.keys;
  const figure::HandOn on = keys[segment].hands[hand].on;
  std::size_t first = segment, last = segment;
  while (first > 0 && keys[first - 1].hands[hand].on == on) --first;
  while (last + 1 < keys.size() && keys[last + 1].hands[hand].on == on) ++last;
  std::vector<Through> x, y, z;
  for (std::size_t i = first; i <= last; ++i) {
    const Vec3 p = keys[i].hands[hand].at;
    x.push_back({keys[i].at, p.x});
    y.push_back({keys[i].at, p.y});
    z.push_back({keys[i].at, p.z});
  }
  return {between(x, at), between(y, at), between(z, at)};
}

figure::HandWay hand_way(const FilmScript& script, std::size_t hand, float at) {
  const std::size_t i = segment_at(script, at);
  const figure::HandPlace &from = script.keys[i].hands[hand], &to = script.keys[i + 1].hands[hand];
  if (from.on == to.on) {
    const figure::HandPlace place{from.on, hand_between(script, hand, i, at)};
    return {place, place, 0};
  }
  return {from, to, figure::ramp(script.keys[i].at, script.keys[i + 1].at, at)};
}

// The height at which the straighter of both legs bends its knee so far.
float height_by_knees(const figure::FreePose& pose, const figure::Build& build, float knees_deg) {
  const float reach = 2 * figure::leg_segment * std::cos(figure::radians(knees_deg) / 2);
  const figure::Pose placed(build, pose);
  float lowest = 1e9f;
  for (std::size_t i = 0; i < 2; ++i) {
    const float side = i == 0 ? -1.f : 1.f;
    const Vec3 ankle = figure::free_ankle(pose.feet[i], side);
    const Vec3 hip = placed.pelvis * Vec3{side * (.086f + .004f * build.female), 0, 0};
    const float dx = pose.hips.x + hip.x - ankle.x, dy = pose.hips.y + hip.y - ankle.y;
    const float up = std::sqrt(std::max(reach * reach - dx * dx - dy * dy, .01f));
    lowest = std::min(lowest, ankle.z + up - hip.z);
  }
  return lowest;
}

// Where the weight of a standing person belongs: before the ankles, over the balls when the heels are up.
Vec3 middle_of_feet(const figure::FreePose& pose) {
  Vec3 middle;
  for (const figure::FootPlace& foot : pose.feet)
    middle += (foot.at + Vec3{0, .050f + .075f * figure::ramp(0, 8, foot.heel_up_deg), 0}) * .5f;
  return middle;
}

figure::Bearing bearing_of(FilmStance stance) {
  switch (stance) {
  case FilmStance::lie: return figure::Bearing::on_the_back;
  case FilmStance::all_fours: return figure::Bearing::on_all_fours;
  default: return figure::Bearing::upright;
  }
}

// As the keys say, before the hips are settled.
figure::FreePose pose_of(const FilmScript& script, const FilmKey& key) {
  figure::FreePose pose;
  pose.bearing = bearing_of(script.stance);
  pose.hips = key.hips;
  pose.pelvis = key.pelvis;
  pose.lumbar = key.lumbar;
  pose.thoracic = key.thoracic;
  pose.neck = key.neck;
  pose.knees_lean_deg = key.knees_lean_deg;
  pose.feet = key.feet;
  for (std::size_t i = 0; i < 2; ++i) pose.hands[i] = hand_way(script, i, key.at);
  pose.props = script.props;
  pose.has_object = script.object.has_value();
  if (script.object) pose.object = {*script.object, key.object, key.object_turn_deg};
  return pose;
}

} // namespace

FilmKey key_at(const FilmScript& script, float at) {
  FilmKey out = script.keys.front();
  out.at = at;
  std::vector<FilmKey> keys = script.keys;
  const auto into = numbers(out);
  std::vector<std::vector<Through>> all(body_numbers);
  for (FilmKey& key : keys) {
    const auto values = numbers(key);
    for (std::size_t i = 0; i < body_numbers; ++i) all[i].push_back({key.at, *values[i]});
  }
  for (std::size_t i = 0; i < body_numbers; ++i) *into[i] = between(all[i], at);
  return out;
}

// Moving the hips moves the weight, but not by as much: a few rounds come within a millimetre.
figure::FreePose film_pose(const FilmScript& script, const figure::Build& build, float at) {
  constexpr int rounds = 7;
  const FilmKey key = key_at(script, at);
  figure::FreePose pose = pose_of(script, key);
  for (int round = 0; round < rounds && script.balanced; ++round) {
    if (script.height_by_knees) pose.hips.z = height_by_knees(pose, build, key.knees_deg);
    const Vec3 off = middle_of_feet(pose) - figure::centre_of_mass(figure::Skeleton(build, pose));
    pose.hips += Vec3{off.x, off.y, 0};
  }
  if (script.height_by_knees) pose.hips.z = height_by_knees(pose, build, key.knees_deg);
  return pose;
}

} // namespace dorsal
