// Presses on a real X server, seen by the X server's listener and by SDL.
#include "engine/device/sdl/event_source.h"

#include "engine/device/clock.h"
#include "engine/device/sdl/sdl_stage.h"
#include "tests/device/x_hand.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/virtual_screen.h"

#include <SDL.h>

#include <algorithm>
#include <thread>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

struct Desk {
  test::ForeignLeaks drivers;
  test::VirtualScreen screen;
  std::unique_ptr<Stage> stage{open_sdl_stage({.windowed = ScreenSize{640, 480}})};
  test::XHand hand;

  Desk() {
    while (stage->wait(stage->now() + 100ms)) continue; // what a new window is told
    stage->attend(true);
  }
  // Everything that comes within a while.
  std::vector<Input> collect(Duration during = 60ms) {
    std::vector<Input> inputs;
    const Instant until = stage->now() + during;
    while (stage->now() < until)
      if (auto input = stage->wait(until)) inputs.push_back(*input);
    return inputs;
  }
};

template <class Kind>
std::vector<Kind> of(const std::vector<Input>& inputs, Motion motion) {
  std::vector<Kind> found;
  for (const Input& input : inputs)
    if (const auto* kind = std::get_if<Kind>(&input); kind && kind->motion == motion) found.push_back(*kind);
  return found;
}

void finger(Uint32 type, SDL_FingerID id, float x) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.fingerId = id;
  event.tfinger.x = x;
  event.tfinger.y = 0.5F;
  SDL_PushEvent(&event);
}

bool holds(const Stamp& stamp, const Stamp& truth) {
  return stamp.earliest <= truth.latest && truth.earliest <= stamp.latest;
}

} // namespace

TEST_CASE("event source: one press has two witnesses, and only one of them is a press") {
  Desk desk;
  for (int i = 0; i < 5; ++i) {
    desk.hand.key("f", true);
    desk.hand.key("f", false);
    const auto inputs = desk.collect();
    const auto presses = of<KeyInput>(inputs, Motion::press), echoes = of<KeyInput>(inputs, Motion::echo);
    REQUIRE(presses.size() == 1);
    REQUIRE(echoes.size() == 1);
    CHECK(presses[0].provider == ResponseProvider::xinput2);
    CHECK(echoes[0].provider == ResponseProvider::sdl_wait);
    CHECK(echoes[0].key == Key::f);
    CHECK(of<KeyInput>(inputs, Motion::release).size() == 1);
  }
  const RigFacts facts = desk.stage->facts();
  const auto agreement = std::ranges::find(facts, "provider agreement", &RigFacts::value_type::first);
  REQUIRE(agreement != facts.end());
  CHECK_THAT(agreement->second, Catch::StartsWith("sdl-wait after xinput2: 5 presses"));
}

TEST_CASE("event source: outside of trials a press is told once") {
  Desk desk;
  desk.stage->attend(false);
  desk.hand.key("f", true);
  desk.hand.key("f", false);
  const auto inputs = desk.collect();
  CHECK(of<KeyInput>(inputs, Motion::press).size() == 1);
  CHECK(of<KeyInput>(inputs, Motion::echo).empty());
}

TEST_CASE("event source: the answer's second witness is still told when it comes after the trial") {
  Desk desk;
  desk.hand.key("f", true);
  std::vector<Input> inputs;
  while (of<KeyInput>(inputs, Motion::press).empty())
    if (auto input = desk.stage->wait(std::nullopt)) inputs.push_back(*input);
  desk.stage->attend(false);
  const auto after = desk.collect();
  inputs.insert(inputs.end(), after.begin(), after.end());
  CHECK(of<KeyInput>(inputs, Motion::echo).size() == 1);
  desk.hand.key("f", false);
}

TEST_CASE("event source: a stall of 50 ms while a key is pressed changes no stamp by more than it says") {
  Desk desk;
  for (int i = 0; i < 10; ++i) {
    Stamp pressed{};
    std::jthread hand{[&] {
      std::this_thread::sleep_for(std::chrono::milliseconds{5 + 4 * i});
      pressed = desk.hand.key("f", true);
    }};
    std::this_thread::sleep_for(50ms); // the thread that draws is busy
    hand.join();
    const auto inputs = desk.collect(40ms);
    const auto presses = of<KeyInput>(inputs, Motion::press), echoes = of<KeyInput>(inputs, Motion::echo);
    REQUIRE(presses.size() == 1);
    REQUIRE(echoes.size() == 1);
    CHECK(presses[0].provider == ResponseProvider::xinput2);
    CHECK(holds(presses[0].at, pressed));
    CHECK(holds(echoes[0].at, pressed));
    CHECK(presses[0].at.width() < echoes[0].at.width()); // the listener's thread was not busy
    desk.hand.key("f", false);
    static_cast<void>(desk.collect(30ms));
  }
}

TEST_CASE("event source: a click is one press where the mouse is, with an echo") {
  Desk desk;
  desk.hand.click(640, 360);
  const auto inputs = desk.collect();
  const auto presses = of<PointerInput>(inputs, Motion::press);
  REQUIRE(presses.size() == 1);
  CHECK(presses[0].provider == ResponseProvider::xinput2);
  CHECK(of<PointerInput>(inputs, Motion::echo).size() == 1);
}

TEST_CASE("event source: a touch counts when the finger comes down, and each finger on its own") {
  Desk desk;
  finger(SDL_FINGERDOWN, 11, 0.25F);
  const auto down = desk.collect(20ms);
  REQUIRE(of<PointerInput>(down, Motion::press).size() == 1);
  CHECK(of<PointerInput>(down, Motion::press)[0].pointer == Pointer::touch);
  CHECK(of<PointerInput>(down, Motion::press)[0].x_px == Approx(160));
  finger(SDL_FINGERDOWN, 11, 0.25F); // told again: it has not moved
  finger(SDL_FINGERDOWN, 12, 0.75F);
  finger(SDL_FINGERUP, 11, 0.25F);
  finger(SDL_FINGERUP, 12, 0.75F);
  const auto rest = desk.collect(20ms);
  CHECK(of<PointerInput>(rest, Motion::repeat).size() == 1);
  CHECK(of<PointerInput>(rest, Motion::press).size() == 1);
  CHECK(of<PointerInput>(rest, Motion::release).size() == 2);
}
