// Keyboards of other countries on a real X server: real keycodes through XTEST, as the window hears them.
#include "engine/device/sdl/sdl_stage.h"
#include "tests/device/x_hand.h"
#include "tests/device/x_keyboard.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/nested_weston.h"
#include "tests/support/virtual_screen.h"

#include <linux/input-event-codes.h>

#include <string>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

// What is heard of a press: label, and what it types where that is something else.
KeyInput press_on(Stage& stage, test::XKeyboard& keyboard, std::uint32_t code) {
  while (stage.wait(stage.now() + 80ms)) continue; // of keys held and let go before
  keyboard.press(code);
  const Instant until = stage.now() + 2s;
  while (stage.now() < until)
    if (auto input = stage.wait(until))
      if (const auto* key = std::get_if<KeyInput>(&*input); key && key->motion == Motion::press) return *key;
  return {};
}

std::string typed_on(Stage& stage, test::XKeyboard& keyboard, const std::vector<std::uint32_t>& codes) {
  std::string text;
  for (const std::uint32_t code : codes) {
    const KeyInput key = press_on(stage, keyboard, code);
    text += name_of(key.typed == Key::none ? key.key : key.typed);
  }
  return text;
}

void wait_for_focus(Stage& stage) {
  test::XHand hand;
  hand.focus_first_window();
  const Instant patience = stage.now() + 10s;
  while (stage.now() < patience)
    if (const auto input = stage.wait(stage.now() + 100ms))
      if (std::holds_alternative<FocusGained>(*input)) return;
  FAIL("the window got no focus");
}

struct Desk {
  test::ForeignLeaks drivers;
  test::VirtualScreen screen;
  std::unique_ptr<Stage> stage;
  test::XKeyboard keyboard;

  explicit Desk(const std::vector<std::string>& layouts) {
    REQUIRE(test::set_layouts(layouts));
    stage = open_sdl_stage({.windowed = ScreenSize{640, 480}});
    while (stage->wait(stage->now() + 100ms)) continue; // what a new window is told
  }
  KeyInput press(std::uint32_t code) { return press_on(*stage, keyboard, code); }
  std::string typed(const std::vector<std::uint32_t>& codes) { return typed_on(*stage, keyboard, codes); }
};

const std::vector<std::uint32_t> p001{KEY_P, KEY_0, KEY_0, KEY_1};
const std::vector<std::uint32_t> keypad{KEY_KP0, KEY_KP1, KEY_KP4, KEY_KP5, KEY_KP9};

} // namespace

TEST_CASE("layouts: a code is typed in every script, plain, with Shift and under CapsLock") {
  for (const char* layout : {"us", "fr", "de", "be", "cz", "ch", "tr", "ara", "ru", "gr", "il", "bg", "in"}) {
    INFO(layout);
    Desk desk{{layout}};
    CHECK(desk.typed(p001) == "P001");
    desk.keyboard.hold(KEY_LEFTSHIFT);
    CHECK(desk.typed(p001) == "P001");
    desk.keyboard.let_go(KEY_LEFTSHIFT);
    desk.keyboard.press(KEY_CAPSLOCK);
    CHECK(desk.typed(p001) == "P001");
    CHECK(desk.press(KEY_F).key == Key::f);
    CHECK(desk.press(KEY_J).key == Key::j);
    CHECK(desk.press(KEY_LEFT).key == Key::arrow_left);
  }
}

TEST_CASE("layouts: a press tells the very character that it writes") {
  Desk desk{{"us"}};
  CHECK(desk.press(KEY_P).character == U'p');
  CHECK(desk.press(KEY_MINUS).character == U'-');
  desk.keyboard.hold(KEY_LEFTSHIFT);
  CHECK(desk.press(KEY_P).character == U'P');
  CHECK(desk.press(KEY_1).character == U'!');
  desk.keyboard.let_go(KEY_LEFTSHIFT);
  CHECK(desk.press(KEY_ENTER).character == 0);
  CHECK(desk.press(KEY_P).character == U'p');
}

TEST_CASE("layouts: the keypad types digits under NumLock, and without it moves as its arrows") {
  for (const char* layout : {"us", "fr", "ara"}) {
    INFO(layout);
    Desk desk{{layout}};
    desk.keyboard.press(KEY_NUMLOCK);
    CHECK(desk.typed(keypad) == "01459");
    CHECK(desk.press(KEY_KP4).key == Key::arrow_left); // in a trial it answers as before
    desk.keyboard.press(KEY_NUMLOCK);
    CHECK(desk.typed({KEY_KP4, KEY_KP6}) == "LeftRight");
  }
}

TEST_CASE("layouts: of two layouts the one in use counts, from the very next press on") {
  Desk desk{{"us,fr"}};
  CHECK(desk.typed({KEY_Q, KEY_A}) == "QA");
  desk.keyboard.use_group(1);
  CHECK(desk.typed({KEY_Q, KEY_A}) == "AQ");
  desk.keyboard.use_group(0);
  CHECK(desk.typed({KEY_Q, KEY_A}) == "QA");
}

TEST_CASE("layouts: a patient who switches to Arabic in mid-session keeps F and J") {
  Desk desk{{"us,ara", "-option", "grp:alt_shift_toggle"}};
  desk.keyboard.use_group(1);
  CHECK(desk.typed({KEY_F, KEY_J, KEY_P, KEY_7}) == "FJP7");
}

TEST_CASE("layouts: a layout set while the window is open is followed") {
  Desk desk{{"us"}};
  REQUIRE(test::set_layouts({"fr"}));
  while (desk.stage->wait(desk.stage->now() + 200ms)) continue;
  CHECK(desk.typed({KEY_Q, KEY_A, KEY_1}) == "AQ1");
}

TEST_CASE("layouts: both witnesses of a press read the same label") {
  for (const char* layout : {"fr", "ara", "ru"}) {
    Desk desk{{layout}};
    desk.stage->attend(true);
    desk.keyboard.press(KEY_F);
    int presses = 0, echoes = 0;
    const Instant until = desk.stage->now() + 400ms;
    while (desk.stage->now() < until)
      if (const auto input = desk.stage->wait(until))
        if (const auto* key = std::get_if<KeyInput>(&*input)) {
          CHECK(key->key == Key::f);
          presses += key->motion == Motion::press ? 1 : 0;
          echoes += key->motion == Motion::echo ? 1 : 0;
        }
    CHECK(presses == 1);
    CHECK(echoes == 1);
  }
}

namespace {

enum class Heard { yes, no };

// Under a nested compositor of its own. On a busy machine the window may be without keys for good: the
// compositor before it was still there when the focus was given.
Heard check_under_wayland(test::XKeyboard& keyboard) {
  const test::NestedWeston weston; // takes the server's layout over when it starts
  const auto stage = open_sdl_stage({.windowed = ScreenSize{640, 480}});
  stage->show({});
  wait_for_focus(*stage);
  if (press_on(*stage, keyboard, KEY_F).key == Key::none) return Heard::no;
  CHECK(typed_on(*stage, keyboard, p001) == "P001");
  CHECK(press_on(*stage, keyboard, KEY_F).key == Key::f);
  keyboard.press(KEY_NUMLOCK);
  CHECK(typed_on(*stage, keyboard, keypad) == "01459");
  keyboard.press(KEY_NUMLOCK);
  return Heard::yes;
}

} // namespace

TEST_CASE("layouts: under Wayland the same keys say the same") {
  if (!test::NestedWeston::is_installed()) {
    WARN("skipped: weston is not installed (apt-get install weston)");
    return;
  }
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  test::XKeyboard keyboard; // a server without clients forgets its layout
  for (const char* layout : {"fr", "ara", "cz"}) {
    INFO(layout);
    REQUIRE(test::set_layouts({layout}));
    Heard heard = Heard::no;
    for (int compositor = 0; compositor < 4 && heard == Heard::no; ++compositor)
      heard = check_under_wayland(keyboard);
    CHECK(heard == Heard::yes);
  }
}
