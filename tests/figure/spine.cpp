#include "stimuli/figure/body/spine.h"

#include "tests/support/catch.h"

using namespace dorsal::figure;

TEST_CASE("spine: a point carried into the posed body comes back to where it was") {
  const Spine spine(Pose({}, {.rotation_deg = 40, .flexion_deg = 30, .bend_deg = 15}));
  for (const float z : {1.0f, 1.15f, 1.3f, 1.45f, 1.58f})
    for (const float x : {-.10f, .03f, .12f}) {
      const Vec3 rest{x, -.08f, z};
      CHECK(length(spine.to_rest(spine.to_world(rest)) - rest) < 2e-4f);
    }
}

TEST_CASE("spine: rotation is shared out over lumbar and thoracic levels as stated") {
  const Spine spine(Pose({}, {.rotation_deg = 40}));
  const auto turn = [&](float from, float to) {
    const Vec3 x = spine.frame_at(from).into(spine.frame_at(to).x);
    return degrees(std::atan2(x.y, x.x));
  };
  CHECK(turn(.965f, 1.17f) == Approx(40 * .22).margin(2));
  CHECK(turn(1.17f, 1.47f) == Approx(40 * .78).margin(2));
}

TEST_CASE("pose: a head that stays forward undoes the trunk's turn") {
  const Spine spine(Pose({}, {.rotation_deg = 40, .head = dorsal::HeadCoupling::forward}));
  CHECK(degrees(std::atan2(spine.head_frame().x.y, spine.head_frame().x.x)) == Approx(0).margin(1));
}
