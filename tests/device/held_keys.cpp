#include "engine/device/held_keys.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("held keys: a press of a held key is a repeat, after its release a press again") {
  HeldKeys keys;
  CHECK(keys.press(113) == Motion::press);
  CHECK(keys.press(113) == Motion::repeat);
  CHECK(keys.press(114) == Motion::press);
  CHECK(keys.release(113) == Motion::release);
  CHECK(keys.press(113) == Motion::press);
  CHECK(keys.press(114) == Motion::repeat);
}

TEST_CASE("held keys: losing the focus forgets what was held") {
  HeldKeys keys;
  CHECK(keys.press(113) == Motion::press);
  keys.forget_all();
  CHECK(keys.press(113) == Motion::press);
}

TEST_CASE("held keys: more keys than it remembers still count as presses") {
  HeldKeys keys;
  for (std::uint32_t code = 1; code <= 40; ++code) CHECK(keys.press(code) == Motion::press);
}
