// A patient's whole visit on a real X server, from the welcome to the thank-you, by one kind of input alone;
// and a monkey that presses, clicks, resizes, takes the focus away and changes the screen.
#include "engine/clinic/machine/picture_root.h"
#include "engine/clinic/visit/session.h"
#include "engine/core/base/random.h"
#include "engine/core/trial/imagery_record.h"
#include "engine/core/trial/movement_record.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/session/looks/layout.h"
#include "engine/session/meet_screens.h"
#include "engine/session/parts/buttons.h"
#include "tests/clinic/x_presser.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/made_up_sets.h"
#include "tests/support/virtual_screen.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

constexpr ScreenSize window{1280, 720};
constexpr auto dwell = 400ms;
constexpr auto reading = 450ms; // longer than the guard against presses meant for the screen before

Point middle_of(const Box& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

void touch(Point at) {
  for (const Uint32 type : {SDL_FINGERDOWN, SDL_FINGERUP}) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.x = at.x / static_cast<float>(window.width_px);
    event.tfinger.y = at.y / static_cast<float>(window.height_px);
    SDL_PushEvent(&event);
  }
}

struct Hand {
  std::function<void(const std::stop_token&)> go_on; // asked to stop once the next screen is there
  std::function<void(Side)> answer;
  std::function<void()> go_on_below{}; // where the way on lies lower; empty: as elsewhere
};

// The way on is the first button of one, two or three: the place of three, then the middle. The second press
// falls within the next screen's guard.
Hand pointing(const std::function<void(Point)>& press) {
  return {[press](const std::stop_token&) {
            press(middle_of(Layout{window}.button(0, 3)));
            std::this_thread::sleep_for(120ms);
            press(middle_of(Layout{window}.button(0, 1)));
          },
          [press](Side side) { press(middle_of(Layout{window}.zone(side))); },
          [press] { press(middle_of(meet_way_on(Layout{window}))); }};
}

// Never clicks: moves to a place and rests there. From a place where nothing is to be pressed, because a
// pointer that has pressed has to move on before it presses again.
Hand resting() {
  auto rest = [presser = test::XPresser{}](Point at) mutable {
    presser.move({window.width_px / 2.0F, 4});
    std::this_thread::sleep_for(60ms);
    presser.move(at);
  };
  return {[rest](const std::stop_token& next) mutable {
            rest(middle_of(Layout{window}.button(0, 3)));
            for (int i = 0; i < 10 && !next.stop_requested(); ++i) std::this_thread::sleep_for(dwell / 5);
            if (!next.stop_requested()) rest(middle_of(Layout{window}.button(0, 1)));
          },
          [rest](Side side) mutable { rest(middle_of(Layout{window}.zone(side))); },
          [rest]() mutable { rest(middle_of(meet_way_on(Layout{window}))); }};
}

class Patient final : public SessionListener {
public:
  explicit Patient(Hand hand) : hand_(std::move(hand)) {}
  void on_screen(std::string_view name) override {
    screens.emplace_back(name);
    const auto asked_side = name == "meet left"         ? std::optional{Side::left}
                            : name.starts_with("meet ") ? std::optional{Side::right}
                                                        : std::nullopt;
    const bool below = name == "untilted" && hand_.go_on_below;
    act_ = std::jthread{[this, asked_side, below](const std::stop_token& next) {
      std::this_thread::sleep_for(reading);
      if (asked_side)
        hand_.answer(*asked_side);
      else if (below)
        hand_.go_on_below();
      else
        hand_.go_on(next);
    }};
  }
  void on_trial(int, BlockKind, const TrialStart& start) override {
    const auto wait = start.planned.iti + start.planned.foreperiod + 400ms;
    act_ = std::jthread{[this, wait, side = start.stimulus.side] {
      std::this_thread::sleep_for(wait);
      hand_.answer(side);
    }};
  }
  std::vector<std::string> screens;

private:
  Hand hand_;
  std::jthread act_;
};

Protocol short_protocol() {
  Protocol protocol = default_protocol();
  protocol.timing = {.foreperiod = {100ms, 200ms}, .iti = {100ms, 200ms}, .feedback = 200ms};
  for (BlockSpec& block : protocol.blocks) block.pictures = 2;
  return protocol;
}

// The names of its screens.
std::vector<std::string> visit(const std::function<Hand()>& make_hand, ResponseDevice device,
                               std::optional<Duration> dwell_time = {}) {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  test::ScratchFolder folder;
  for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db"}};
  const auto stage = open_sdl_stage({.windowed = window, .dwell = dwell_time});
  Patient patient{make_hand()};
  const auto outcome =
      run_session({.protocol = short_protocol(), .patient = "P001", .seed = 7, .software_version = "test"},
                  {*stage, pictures, database, patient});
  CHECK(outcome.state == SessionState::complete);
  REQUIRE(outcome.blocks.size() == 3);
  for (const BlockRecord& block : outcome.blocks)
    for (const TrialRecord& trial : block.trials) {
      if (trial.outcome == Outcome::voided) continue; // paused
      CHECK(trial.correct() == true);
      REQUIRE(trial.answer);
      CHECK(trial.answer->device == device);
    }
  CHECK(patient.screens.front() == "welcome");
  CHECK(patient.screens.back() == "thank you");
  return patient.screens;
}

// Presses at random until its time is up, and then leaves by Esc and Stop.
class Monkey final : public SessionListener {
public:
  Monkey(std::uint64_t seed, std::chrono::steady_clock::time_point until)
      : draws_(seed), until_(until), hand_([this](const std::stop_token& stop) { live(stop); }) {}
  void on_saved(int, int) override { ++saved; }
  int saved{0};

private:
  void live(const std::stop_token& stop) {
    test::XPresser presser;
    constexpr std::array keys{"space", "Left", "Right", "f",     "j",     "Escape", "Tab", "Return",
                              "s",     "t",    "n",     "p",     "1",     "3",      "4",   "8",
                              "g",     "h",    "Up",    "space", "space", "space"};
    for (bool leaves = false; !stop.stop_requested(); leaves = std::chrono::steady_clock::now() > until_) {
      if (leaves) {
        leave(presser);
        continue;
      }
      const auto what = draws_.integer(0, 99);
      if (what < 60)
        presser.key(keys.at(static_cast<std::size_t>(draws_.integer(0, keys.size() - 1))));
      else if (what < 92)
        presser.click(
            {static_cast<float>(draws_.integer(0, 1279)), static_cast<float>(draws_.integer(0, 719))});
      else if (what < 95)
        presser.resize_window(static_cast<int>(draws_.integer(640, 1280)),
                              static_cast<int>(draws_.integer(480, 720)));
      else if (what < 96)
        presser.change_display(draws_.integer(0, 1) == 0 ? ScreenSize{1024, 600} : window);
      else if (what < 98)
        presser.take_focus_away();
      else
        presser.give_focus_back();
      std::this_thread::sleep_for(std::chrono::milliseconds{draws_.integer(1, 90)});
    }
    presser.give_focus_back();
    presser.change_display(window);
  }

  // From wherever it is: pause, stop, yes.
  static void leave(test::XPresser& presser) {
    presser.give_focus_back();
    for (const char* key : {"Escape", "s", "s", "space"}) {
      presser.key(key);
      std::this_thread::sleep_for(reading);
    }
  }

  Random draws_;
  std::chrono::steady_clock::time_point until_;
  std::jthread hand_;
};

std::chrono::seconds monkey_time() {
  const char* seconds = std::getenv("DORSAL_MONKEY_SECONDS");
  return std::chrono::seconds{seconds ? std::clamp(std::atoi(seconds), 1, 3600) : 12};
}

} // namespace

TEST_CASE("whole visit: by keys only") {
  visit(
      [] {
        return Hand{[presser = test::XPresser{}](const std::stop_token&) mutable { presser.key("space"); },
                    [presser = test::XPresser{}](Side side) mutable { presser.arrow_key(side); }};
      },
      ResponseDevice::key);
}

TEST_CASE("whole visit: by keys only, with an arrow too many on every screen between the trials") {
  const auto screens = visit(
      [] {
        return Hand{[presser = test::XPresser{}](const std::stop_token&) mutable {
                      presser.arrow_key(Side::left);
                      std::this_thread::sleep_for(50ms);
                      presser.key("space");
                    },
                    [presser = test::XPresser{}](Side side) mutable { presser.arrow_key(side); }};
      },
      ResponseDevice::key);
  CHECK(std::ranges::count(screens, "pause") == 0);
}

TEST_CASE("whole visit: by mouse only") {
  visit([] { return pointing([presser = test::XPresser{}](Point at) mutable { presser.click(at); }); },
        ResponseDevice::mouse);
}

TEST_CASE("whole visit: by a pointer that only rests") { visit(resting, ResponseDevice::mouse, dwell); }

TEST_CASE("whole visit: by mouse, with a pause instead of the first answer") {
  const auto screens = visit(
      [] {
        Hand hand = pointing([presser = test::XPresser{}](Point at) mutable { presser.click(at); });
        hand.answer = [answer = hand.answer, presser = test::XPresser{}, paused = false](Side side) mutable {
          if (std::exchange(paused, true)) return answer(side);
          presser.click(middle_of(Layout{window}.pause_mark()));
        };
        return hand;
      },
      ResponseDevice::mouse);
  CHECK(std::ranges::count(screens, "pause") == 1);
}

TEST_CASE("whole visit: by touch only") {
  visit([] { return pointing(touch); }, ResponseDevice::touch);
}

TEST_CASE("whole visit: imagery and movements by mouse only, and by touch only") {
  for (const bool by_touch : {false, true}) {
    CAPTURE(by_touch);
    const test::ForeignLeaks drivers;
    const test::VirtualScreen screen;
    test::ScratchFolder folder;
    PictureSets pictures{folder.path(), film_root()};
    Database database{{.path = folder.path() / "clinic.db"}};
    const auto stage = open_sdl_stage({.windowed = window});
    Protocol protocol = default_protocol();
    protocol.blocks = {default_block({Purpose::train, TaskId::imagery}),
                       default_block({Purpose::train, TaskId::movement})};
    protocol.imagery.movements = protocol.movement.movements = 1;
    protocol.imagery.repetitions = protocol.movement.most_repetitions = 3;
    protocol.imagery.asked = Setting::on;
    protocol.movement.looks = 1;
    Patient patient{by_touch ? pointing(touch) : pointing([presser = test::XPresser{}](Point at) mutable {
      presser.click(at);
    })};
    const auto outcome =
        run_session({.protocol = protocol, .patient = "P001", .seed = 7, .software_version = "test"},
                    {*stage, pictures, database, patient});
    CHECK(outcome.state == SessionState::complete);
    REQUIRE(outcome.blocks.size() == 2);
    imagery::Course imagined;
    movement::Course moved;
    for (const BlockRecord& block : outcome.blocks) {
      note(imagined, block, {});
      note(moved, block, {});
    }
    REQUIRE(imagined.imagined.size() == 1);
    CHECK(imagined.imagined[0].seconds.size() + imagined.imagined[0].seconds_twice.size() == 3);
    REQUIRE(moved.done.size() == 1);
    CHECK(moved.done[0].repetitions == 3);
    CHECK(moved.done[0].outcome == ActivityOutcome::done);
    CHECK(patient.screens.back() == "thank you");
  }
}

TEST_CASE(
    "monkey: whatever is pressed, clicked, resized, unfocused or plugged in, no crash and no trial lost") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const test::XPresser keeps_the_server_up; // it begins anew when its last client leaves
  test::ScratchFolder folder;
  for (const char* name : {"train", "assess-a", "assess-b"}) test::write_set(folder.path(), name);
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db"}};
  const auto until = std::chrono::steady_clock::now() + monkey_time();
  int saved = 0, sessions = 0;
  while (std::chrono::steady_clock::now() < until) {
    const bool whole_screen = ++sessions % 2 == 0;
    const auto stage = open_sdl_stage({.windowed = whole_screen ? std::nullopt : std::optional{window}});
    Monkey monkey{static_cast<std::uint64_t>(sessions), until};
    static_cast<void>(run_session({.protocol = short_protocol(),
                                   .patient = "P001",
                                   .seed = static_cast<std::uint64_t>(sessions),
                                   .software_version = "test"},
                                  {*stage, pictures, database, monkey}));
    saved += monkey.saved;
  }
  int kept = 0;
  for (const SessionSummary& session : SessionReader{database}.sessions()) kept += session.trials;
  CHECK(kept == saved);
  CHECK(database.problems().empty());
  WARN("monkey: " << sessions << " sessions, " << saved << " trials");
}
