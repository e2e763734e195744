#include "stimuli/figure/body/torso.h"

namespace dorsal::figure {
namespace {

constexpr float crotch = .800f;      // below it there are only legs
constexpr float relief_reach = .09f; // further out than the loosest cloth hangs

struct Loft {
  float distance;
  float behind; // how far the point lies behind the cross-section's centre, in half-depths
};

// First-order distance to a superellipse |x/w|^n + |y/h|^n = 1, capped at both ends of the trunk.
Loft loft(const TrunkProfile& t, Vec3 p) {
  const float w = t.half_width(p.z), h = t.half_depth(p.z), n = t.roundness(p.z), cy = t.centre_y(p.z);
  const float u = std::abs(p.x) / w, v = std::abs(p.y - cy) / h;
  const float r = std::pow(std::pow(u + 1e-5f, n) + std::pow(v + 1e-5f, n), 1 / n);
  const float gu = std::pow(u / r, n - 1) / w, gv = std::pow(v / r, n - 1) / h;
  float d = std::max((r - 1) / std::max(std::sqrt(gu * gu + gv * gv), 1e-3f), -.08f);
  const float past_end = std::max(crotch - p.z, p.z - trunk_top + .01f);
  if (past_end > 0) d = std::sqrt(square(std::max(d, 0.f)) + square(past_end)) + std::min(d, 0.f);
  return {d, (cy - p.y) / h};
}

float furrow_width(float z, float narrowest) {
  return narrowest * mix(1.15f, 1.f, ramp(1.0f, 1.12f, z)) * mix(1.f, 1.7f, ramp(1.18f, 1.34f, z));
}

// The lower trapezius: a flat wedge from the spine of T12 up to the root of the scapula.
float lower_trapezius(float ax, float z) {
  const float edge = ax - (.012f + .40f * (z - 1.17f));
  return .0035f * (1 - ramp(-.02f, .012f, edge)) * ramp(1.17f, 1.22f, z) * (1 - ramp(1.40f, 1.46f, z));
}

} // namespace

TrunkDistance Torso::distance(Vec3 p, float cling) const {
  const Loft base = loft(profile_, p);
  TrunkDistance out{base.distance, base.distance};
  if (base.distance < relief_reach && base.behind > 0) {
    const float weight = ramp(.05f, .6f, base.behind);
    out.skin -= back_relief(p) * weight;
    out.cloth -= cling * cloth_relief(p) * weight;
  }
  const float folds = base.distance < relief_reach ? side_folds(p) : 0;
  return {out.skin + folds, out.cloth + 1.15f * folds};
}

// What both bare skin and cloth show: ridges of muscle.
float Torso::muscle_relief(float x, float z) const {
  const float ax = std::abs(x);
  const float ridge = ax - mix(.036f, .043f, ramp(1.12f, 1.3f, z));
  float height = profile_.erectors(z) * bump(ridge, mix(.020f, .030f, ramp(1.1f, 1.28f, z)));
  const float lumbar_triangle = ramp(1.02f, 1.06f, z) * (1 - ramp(1.12f, 1.18f, z));
  height -= .0035f * build_.muscle * lumbar_triangle * bump(ax - .088f, .022f);
  const float latissimus = ramp(1.14f, 1.22f, z) * (1 - ramp(1.32f, 1.38f, z));
  return height + .0055f * build_.muscle * latissimus * bump(ax - .122f, .03f);
}

// Spinous processes, the dimples over the iliac spines, the prominent C7, ribs.
float Torso::bone_relief(float x, float z) const {
  const float ax = std::abs(x), slim = std::max(-build_.weight, 0.f), heavy = std::max(build_.weight, 0.f);
  const float beads = (std::cos((z - 1.482f) * 2 * pi / .031f) * .5f + .5f) * ramp(1.0f, 1.06f, z) *
                      (1 - ramp(1.44f, 1.47f, z));
  float height = (.0004f + .0004f * slim + .0001f * build_.age) * bump(x, .008f) * beads;
  height -= .0038f * bump(std::hypot(ax - .046f, z - .986f), .0095f) * (1 - .5f * heavy);
  height += .0032f * bump(x, .013f) * bump(z - 1.482f, .012f);
  const float ribs = ramp(.10f, .14f, ax) * ramp(1.12f, 1.17f, z) * (1 - ramp(1.26f, 1.31f, z));
  return height + .0007f * build_.muscle * std::sin((z + .35f * ax) * 2 * pi / .036f) * ribs * (1 - heavy);
}

float Torso::back_relief(Vec3 p) const {
  const float z = p.z;
  float height =
      muscle_relief(p.x, z) + bone_relief(p.x, z) + build_.muscle * lower_trapezius(std::abs(p.x), z);
  const float furrow = profile_.furrow(z);
  height -= furrow * bump(p.x, furrow_width(z, .0125f + .004f * build_.weight));
  const float stretched = clamp01(pose_.trunk.forward / radians(50)); // bending forward flattens the furrow
  if (stretched > .05f)
    height += stretched * (furrow * .55f * bump(p.x, .014f) +
                           .0006f * bump(p.x, .010f) * std::cos(z * 2 * pi / .034f) * ramp(1.0f, 1.1f, z));
  return height;
}

float Torso::cloth_relief(Vec3 p) const {
  const float bridged = .45f * profile_.furrow(p.z) * bump(p.x, furrow_width(p.z, .022f));
  return muscle_relief(p.x, p.z) - bridged + .3f * build_.muscle * lower_trapezius(std::abs(p.x), p.z);
}

float Torso::side_folds(Vec3 p) const {
  const float flexion = pose_.trunk.flexion;
  if (std::abs(flexion) < .1f) return 0;
  const float concave = ramp(.045f, .12f, flexion > 0 ? -p.x : p.x);
  if (concave <= 0) return 0;
  const float depth = std::min(std::abs(flexion) / radians(40), 1.f) *
                      (.6f + .5f * std::max(build_.weight, 0.f) + .35f * build_.age);
  const float z = p.z + .12f * (std::abs(p.x) - .10f);
  return depth * concave *
         (.0075f * bump(z - 1.075f, .0075f) + .004f * bump(z - 1.115f, .006f) -
          .0045f * bump(z - 1.098f, .012f) - .005f * bump(z - 1.045f, .02f));
}

} // namespace dorsal::figure
