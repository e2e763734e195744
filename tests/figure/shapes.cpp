#include "stimuli/figure/base/shapes.h"

#include "stimuli/figure/base/curve.h"
#include "stimuli/figure/base/noise.h"
#include "stimuli/figure/body/two_bone.h"
#include "tests/support/catch.h"

using namespace dorsal::figure;

TEST_CASE("shapes: a capsule's distance is exact outside and negative inside") {
  const Capsule capsule{{0, 0, 0}, {0, 0, 1}, .1f, .1f, 0};
  CHECK(capsule.distance({.5f, 0, .5f}) == Approx(.4f));
  CHECK(capsule.distance({0, 0, .5f}) == Approx(-.1f));
}

TEST_CASE("shapes: a capsule outside its reach is never nearer than its blend") {
  const Capsule capsule{{0, 0, 0}, {.2f, 0, .3f}, .03f, .05f, .04f};
  const CapsuleReach reach(capsule, capsule.blend);
  SampleStream random(7);
  for (int i = 0; i < 500; ++i) {
    const Vec3 p{random.next() * 2 - 1, random.next() * 2 - 1, random.next() * 2 - 1};
    if (!reach.holds(p, 0)) CHECK(capsule.distance(p) >= capsule.blend - 1e-5f);
  }
}

TEST_CASE("shapes: a smooth union never lies outside either shape") {
  CHECK(smooth_min(.1f, .3f, .05f) == Approx(.1f));
  CHECK(smooth_min(.1f, .1f, .06f) < .1f);
}

TEST_CASE("curve: passes through its knots and is constant outside") {
  constexpr std::array<Knot, 3> knots{{{0, 1}, {1, 3}, {2, 2}}};
  CHECK(interpolate(knots, 1) == Approx(3));
  CHECK(interpolate(knots, -5) == Approx(1));
  CHECK(interpolate(knots, 9) == Approx(2));
}

TEST_CASE("two bones: both keep their length, and a goal out of reach is brought nearer") {
  const TwoBone near = solve_two_bone({0, 0, 0}, {.3f, 0, 0}, {0, 1, 0}, .3f, .25f);
  CHECK(length(near.middle) == Approx(.3f).margin(1e-4));
  CHECK(length(near.end - near.middle) == Approx(.25f).margin(1e-4));
  CHECK(length(solve_two_bone({0, 0, 0}, {9, 0, 0}, {0, 1, 0}, .3f, .25f).end) == Approx(.55f).margin(.01));
}

TEST_CASE("noise: stays within its bounds") {
  for (int i = 0; i < 200; ++i) {
    const Vec3 p{static_cast<float>(i) * .37f, static_cast<float>(i) * -.11f, 4.2f};
    CHECK(std::abs(noise(p)) <= 1);
    CHECK(cell_noise(p) >= 0);
    CHECK(cell_noise(p) < 1.5f);
  }
}
