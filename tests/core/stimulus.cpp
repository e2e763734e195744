#include "engine/core/stimulus/stimulus.h"

#include "tests/support/catch.h"

using namespace dorsal;

namespace {

BasePicture picture() {
  BasePicture p;
  p.id = "a-01";
  p.side = Side::left;
  p.view_deg = 20;
  p.stance = "stand";
  p.arms = "reach_left";
  return p;
}

} // namespace

TEST_CASE("stimulus: a twin mirrors side, view and arms and nothing else") {
  const BasePicture base = picture();
  const StimulusItem shown = stimulus_item(base, 3, false);
  const StimulusItem twin = stimulus_item(base, 3, true);
  CHECK(shown.id == "a-01");
  CHECK(twin.id == "a-01~");
  CHECK(twin.side == Side::right);
  CHECK(twin.view_deg == -20);
  CHECK(twin.posture == "stand-reach_right");
  CHECK(shown.posture == "stand-reach_left");
  CHECK(twin.base == shown.base);
  CHECK(twin.amplitude == shown.amplitude);
}

TEST_CASE("stimulus: every picture gives two stimuli, so the sides are equal over a set") {
  const std::vector<BasePicture> pictures(5, picture());
  const auto items = stimulus_items(pictures);
  REQUIRE(items.size() == 10);
  CHECK(items[2].base == 1);
  CHECK_FALSE(items[2].mirrored);
  CHECK(items[3].mirrored);
}

TEST_CASE("stimulus: names read back as the values they came from") {
  CHECK(parse_side(name_of(Side::right)) == Side::right);
  CHECK(parse_movement(name_of(Movement::combined)) == Movement::combined);
  CHECK(parse_amplitude(name_of(Amplitude::marked)) == Amplitude::marked);
  CHECK(parse_head_coupling(name_of(HeadCoupling::forward)) == HeadCoupling::forward);
  CHECK_FALSE(parse_side("Left"));
}
