#include "engine/device/response/wayland_keys.h"

#include "engine/device/sdl/sdl_stage.h"
#include "tests/device/x_hand.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/nested_weston.h"
#include "tests/support/virtual_screen.h"

#include <algorithm>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

Instant at(Duration d) { return Instant{d}; }
WaylandReading calm(Duration read) { return {.read = at(read), .compositor = RunDelay::Reading{}}; }

std::string fact(const RigFacts& facts, std::string_view name) {
  const auto found = std::ranges::find(facts, name, &RigFacts::value_type::first);
  return found == facts.end() ? "" : found->second;
}

} // namespace

TEST_CASE("wayland: a timestamp in nanoseconds is the press, with its margin") {
  WaylandReading reading = calm(5000900us);
  reading.timestamp = at(5000400us);
  const Stamp stamp = wayland_stamp(reading);
  CHECK(stamp.best == at(5000400us + 500ns));
  CHECK(stamp.earliest == at(4999400us));
  CHECK(stamp.latest == at(5000401us));
}

TEST_CASE("wayland: what the compositor waited for a processor widens the interval") {
  WaylandReading reading = calm(5009000us);
  reading.timestamp = at(5008000us);
  reading.compositor = RunDelay::Reading{.ran = 0us, .waited = 4ms, .turns = 1};
  CHECK(wayland_stamp(reading).earliest == at(5003000us));
}

TEST_CASE("wayland: without timestamps the whole millisecond bounds the reading") {
  WaylandReading reading = calm(5000300us);
  reading.time_ms = 5000;
  const Stamp stamp = wayland_stamp(reading);
  CHECK(stamp.earliest == at(4999ms));
  CHECK(stamp.latest == at(5000300us)); // read before the millisecond was over
  CHECK(stamp.best <= stamp.latest);
  reading.read = at(5009ms);
  CHECK(wayland_stamp(reading).latest == at(5001ms));
}

TEST_CASE("wayland: milliseconds may have wrapped") {
  const std::int64_t ms = 0x1'0000'0005;
  WaylandReading reading = calm(std::chrono::milliseconds{ms} + 2ms);
  reading.time_ms = 5;
  CHECK(wayland_stamp(reading).earliest == at(std::chrono::milliseconds{ms} - 1ms));
}

TEST_CASE("wayland: the wall clock's times are converted") {
  WaylandReading reading = calm(50s);
  reading.wall_ahead = std::chrono::hours{490000};
  reading.timestamp = at(reading.wall_ahead + 50s - 700us);
  CHECK(wayland_stamp(reading).best == at(50s - 700us + 500ns));
  reading.timestamp.reset();
  reading.time_ms = static_cast<std::uint32_t>((reading.wall_ahead + 49999ms) / 1ms);
  CHECK(wayland_stamp(reading).best == at(49999500us));
}

TEST_CASE("wayland: times of another clock are not believed") {
  WaylandReading reading = calm(50s);
  reading.time_ms = 5;
  reading.timestamp = at(5000h);
  const Stamp stamp = wayland_stamp(reading);
  CHECK(stamp.latest == at(50s));
  CHECK(stamp.earliest == at(49s));
}

TEST_CASE("wayland: in a nested compositor a press is stamped by it, and SDL is the second witness") {
  if (!test::NestedWeston::is_installed()) {
    WARN("skipped: weston is not installed (apt-get install weston)");
    return;
  }
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const test::NestedWeston weston;
  const auto stage = open_sdl_stage({.windowed = ScreenSize{640, 480}});
  REQUIRE(fact(stage->facts(), "display server") == "wayland");
  stage->show({});
  test::XHand hand;
  hand.focus_first_window();
  bool focused = false;
  const Instant patience = stage->now() + 10s;
  while (!focused && stage->now() < patience)
    if (const auto input = stage->wait(stage->now() + 100ms))
      focused = std::holds_alternative<FocusGained>(*input);
  REQUIRE(focused);
  CHECK(fact(stage->facts(), "response provider") == "wayland");
  CHECK(fact(stage->facts(), "wayland input times") == "zwp_input_timestamps_v1, nanoseconds");

  stage->attend(true);
  int held = 0;
  for (int i = 0; i < 20; ++i) {
    const Stamp pressed = hand.key("f", true);
    hand.key("f", false);
    std::vector<KeyInput> presses, echoes;
    Instant until = stage->now() + 5s; // a busy machine
    while (stage->now() < until)
      if (const auto input = stage->wait(until))
        if (const auto* key = std::get_if<KeyInput>(&*input)) {
          if (key->motion == Motion::press) presses.push_back(*key);
          if (key->motion == Motion::echo) echoes.push_back(*key);
          if (!presses.empty() && !echoes.empty())
            until = std::min(until, stage->now() + 40ms); // no more comes
        }
    REQUIRE(presses.size() == 1);
    INFO("best " << in_milliseconds(presses[0].at.best - pressed.earliest) << " ms late");
    CHECK(presses[0].key == Key::f);
    CHECK(presses[0].provider == ResponseProvider::wayland);
    CHECK(presses[0].at.width() < 1s);
    CHECK(presses[0].at.latest >= pressed.earliest);
    held += presses[0].at.earliest <= pressed.latest ? 1 : 0;
    REQUIRE(echoes.size() == 1);
    CHECK(echoes[0].key == Key::f);
    CHECK(echoes[0].provider == ResponseProvider::sdl_wait);
  }
  CHECK(held >= 18); // bench `timing` says how often exactly
  CHECK(fact(stage->facts(), "provider agreement").starts_with("sdl-wait after wayland: 20 presses"));
}
