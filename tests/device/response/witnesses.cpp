#include "engine/device/response/witnesses.h"

#include "tests/support/catch.h"

#include <vector>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

Instant at(Duration d) { return Instant{1h + d}; }

KeyInput key(ResponseProvider by, Duration d, Key which = Key::f) {
  return {which, Motion::press, {at(d), at(d - 1ms), at(d + 100us)}, by};
}

struct Desk {
  Witnesses witnesses;
  bool in_trial{true};

  void sees(const Input& press, Duration read, bool better_to_come = false) {
    witnesses.take({press, better_to_come, in_trial, at(read)});
  }
  // What is handed out by then, as "press f evdev".
  std::vector<std::string> by(Duration d) {
    std::vector<std::string> told;
    while (const auto input = witnesses.next(at(d))) {
      const auto& key = std::get<KeyInput>(*input);
      told.push_back(std::string{name_of(key.motion)} + " " + name_of(key.key) + " " +
                     std::string{name_of(key.provider)});
    }
    return told;
  }
};

using Told = std::vector<std::string>;
constexpr auto sdl = ResponseProvider::sdl_wait, xi2 = ResponseProvider::xinput2,
               evdev = ResponseProvider::evdev;

} // namespace

TEST_CASE("witnesses: the better provider's report is the press, the other one's an echo, in either order") {
  Desk listener_first;
  listener_first.sees(key(xi2, 10ms), 10ms);
  listener_first.sees(key(sdl, 10200us), 11ms, true);
  CHECK(listener_first.by(11ms) == Told{"press F xinput2", "echo F sdl-wait"});

  Desk sdl_first;
  sdl_first.sees(key(sdl, 10200us), 10ms, true);
  CHECK(sdl_first.by(11ms).empty());
  sdl_first.sees(key(xi2, 10ms), 11ms);
  CHECK(sdl_first.by(11ms) == Told{"press F xinput2", "echo F sdl-wait"});
  CHECK(sdl_first.by(1s).empty());
}

TEST_CASE("witnesses: an echo keeps its own stamp") {
  Desk desk;
  desk.sees(key(xi2, 10ms), 10ms);
  const KeyInput second = key(sdl, 10200us);
  desk.sees(second, 11ms, true);
  static_cast<void>(desk.witnesses.next(at(11ms)));
  const auto echo = desk.witnesses.next(at(11ms));
  CHECK(std::get<KeyInput>(*echo).at == second.at);
}

TEST_CASE("witnesses: where the better provider is silent the other one's report is the press after 20 ms") {
  Desk desk;
  desk.sees(key(sdl, 10ms), 10ms, true);
  CHECK(desk.witnesses.due() == at(30ms));
  CHECK(desk.by(29ms).empty());
  CHECK(desk.by(30ms) == Told{"press F sdl-wait"});
  CHECK_FALSE(desk.witnesses.due());
  desk.sees(key(xi2, 9800us), 33ms); // it was late, not silent
  CHECK(desk.by(34ms) == Told{"echo F xinput2"});
}

TEST_CASE("witnesses: three providers make one press and two echoes") {
  Desk desk;
  desk.sees(key(sdl, 10300us), 10300us, true);
  desk.sees(key(evdev, 10ms), 10400us);
  desk.sees(key(xi2, 10100us), 10500us, true);
  CHECK(desk.by(10500us) == Told{"press F evdev", "echo F sdl-wait", "echo F xinput2"});
}

TEST_CASE("witnesses: a double tap is two presses, each with its echo") {
  Desk desk;
  for (const Duration tap : {10ms, 70ms}) {
    desk.sees(key(xi2, tap), tap);
    desk.sees(key(sdl, tap + 200us), tap + 1ms, true);
    CHECK(desk.by(tap + 1ms) == Told{"press F xinput2", "echo F sdl-wait"});
  }
}

TEST_CASE("witnesses: both keys at once are two presses") {
  Desk desk;
  desk.sees(key(sdl, 10ms, Key::f), 10ms, true);
  desk.sees(key(sdl, 10ms, Key::j), 10ms, true);
  desk.sees(key(xi2, 10ms, Key::f), 10ms);
  desk.sees(key(xi2, 10ms, Key::j), 10ms);
  CHECK(desk.by(10ms) == Told{"press F xinput2", "echo F sdl-wait", "press J xinput2", "echo J sdl-wait"});
}

TEST_CASE("witnesses: one key that two providers label differently is one press") {
  Desk desk;
  desk.sees(key(sdl, 10ms, Key::none), 10ms, true);
  desk.sees(key(xi2, 10ms, Key::f), 10ms);
  CHECK(desk.by(10ms) == Told{"press F xinput2"});
  const auto late = desk.by(40ms);
  REQUIRE(late.size() == 1);
  CHECK(late[0].starts_with("echo"));
}

TEST_CASE("witnesses: outside of trials echoes are counted and not handed on") {
  Desk desk;
  desk.in_trial = false;
  desk.sees(key(xi2, 10ms), 10ms);
  desk.sees(key(sdl, 10200us), 11ms, true);
  CHECK(desk.by(50ms) == Told{"press F xinput2"});
  REQUIRE(desk.witnesses.facts().size() == 1);
}

TEST_CASE("witnesses: a pointer's two reports are one press whatever key is pressed with it") {
  Desk desk;
  desk.sees(PointerInput{Pointer::mouse, Motion::press, 1, 2, key(xi2, 10ms).at, xi2}, 10ms);
  desk.sees(key(sdl, 10ms), 10ms, true);
  desk.sees(PointerInput{Pointer::mouse, Motion::press, 1, 2, key(sdl, 10ms).at, sdl}, 10ms, true);
  const auto press = desk.witnesses.next(at(10ms)), echo = desk.witnesses.next(at(10ms));
  CHECK(std::get<PointerInput>(*press).motion == Motion::press);
  CHECK(std::get<PointerInput>(*echo).motion == Motion::echo);
  CHECK_FALSE(desk.witnesses.next(at(10ms)));
  CHECK(desk.by(30ms) == Told{"press F sdl-wait"});
}

TEST_CASE("witnesses: a flood of unmatched reports loses none of the first 32 and hangs on nothing") {
  Desk desk;
  for (int i = 0; i < 32; ++i) desk.sees(key(sdl, 10ms * i), 10ms * i, true);
  CHECK(desk.by(10s).size() == 32);
}

TEST_CASE("agreement: count, median of the last 64 and the largest of all") {
  RunningDifference difference;
  CHECK_FALSE(difference.median_of_last());
  difference.note(-9ms);
  CHECK(difference.median_of_last() == -9ms);
  for (int i = 1; i <= 64; ++i) difference.note(i * 10us);
  CHECK(difference.count() == 65);
  CHECK(difference.median_of_last() == 325us);
  CHECK(difference.largest() == -9ms);
}

TEST_CASE("agreement: the facts name both providers") {
  ProviderAgreement agreement;
  agreement.note(evdev, xi2, 200us);
  agreement.note(evdev, xi2, 400us);
  const RigFacts facts = agreement.facts();
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].first == "provider agreement");
  CHECK(facts[0].second ==
        "xinput2 after evdev: 2 presses, median of the last 64 0.300 ms, largest 0.400 ms");
}
