// Windows on desktops of every kind: scaled or not, with and without a window manager, of every size, moved
// and shrunk in mid-session. A mouse clicks beside both zones and then inside one; the database must hold the
// side that was clicked, and nothing else.
#include "engine/core/base/error.h"
#include "engine/device/sdl/sdl_stage.h"
#include "tests/clinic/clicking_patient.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/made_up_sets.h"
#include "tests/support/nested_sway.h"
#include "tests/support/nested_weston.h"
#include "tests/support/openbox.h"
#include "tests/support/virtual_screen.h"

#include <algorithm>
#include <memory>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

std::string fact(const RigFacts& facts, std::string_view name) {
  const auto found = std::ranges::find(facts, name, &RigFacts::value_type::first);
  return found == facts.end() ? "" : found->second;
}

std::string xvfb_size(ScreenSize size) { return fmt::format("{}x{}x24", size.width_px, size.height_px); }

Box whole(ScreenSize size) {
  return {0, 0, static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
}

std::vector<std::string> faults_on(Stage& stage, const test::ClickingPatient::Window& window) {
  test::ClickingPatient patient{window};
  const auto session = test::click_through(stage, patient, 4);
  return test::faults_of(session, patient.clicks);
}

void check_clicks(Stage& stage, const test::ClickingPatient::Window& window) {
  for (const std::string& fault : faults_on(stage, window)) FAIL_CHECK(fault);
}

ExitCode code_of_a_start(const StageOptions& options) {
  ScreenSize size;
  try {
    const auto stage = open_sdl_stage(options);
    size = stage->size();
    test::ClickingPatient patient{[&] { return whole(size); }};
    static_cast<void>(test::click_through(*stage, patient, 1));
  } catch (const Error& error) {
    INFO(error.what());
    CHECK(std::string_view{error.what()}.find("do not fit on the screen") != std::string_view::npos);
    return error.code();
  }
  return ExitCode::ok;
}

} // namespace

TEST_CASE("screens: without a window manager the whole screen is the window, and every answer is the side "
          "that was clicked") {
  const test::ForeignLeaks drivers;
  const ScreenSize size{1600, 900};
  const test::VirtualScreen screen{xvfb_size(size)};
  const auto stage = open_sdl_stage({});
  CHECK(stage->size() == size);
  CHECK(test::XPresser{}.place_of_window() == whole(size));
  CHECK(fact(stage->facts(), "full screen") == "yes, without a window manager");
  CHECK(fact(stage->facts(), "screens") == "1600x900 at 0,0");
  check_clicks(*stage, [&] { return whole(size); });
}

TEST_CASE("screens: under a window manager, the whole screen and in a window") {
  if (!test::Openbox::is_installed()) {
    WARN("skipped: openbox is not installed (apt-get install openbox)");
    return;
  }
  const test::ForeignLeaks drivers;
  const ScreenSize size{1366, 768};
  const test::VirtualScreen screen{xvfb_size(size)};
  const test::Openbox manager;
  {
    const auto stage = open_sdl_stage({});
    CHECK(stage->size() == size);
    CHECK(fact(stage->facts(), "full screen") == "yes");
    check_clicks(*stage, [&] { return whole(size); });
  }
  const auto stage = open_sdl_stage({.windowed = ScreenSize{900, 600}});
  CHECK(fact(stage->facts(), "full screen") == "not asked for");
  check_clicks(*stage, [&] { return test::XPresser{}.place_of_window().value(); });
}

TEST_CASE("screens: on a Wayland desktop at 200 % a click beside a zone is no answer, and one inside is its "
          "side's") {
  if (!test::NestedWeston::is_installed()) {
    WARN("skipped: weston is not installed (apt-get install weston)");
    return;
  }
  const test::ForeignLeaks drivers;
  const ScreenSize size{1280, 720};
  const test::VirtualScreen screen{xvfb_size(size)};
  const test::NestedWeston weston{{size.width_px, size.height_px, 2}};
  const auto stage = open_sdl_stage({});
  CHECK(stage->size() == size);
  CHECK(fact(stage->facts(), "window") == "1280x720 px");
  CHECK(fact(stage->facts(), "window in points") == "640x360");
  CHECK(fact(stage->facts(), "pixels to a point") == "2");
  CHECK(fact(stage->facts(), "full screen") == "yes");
  check_clicks(*stage, [&] { return whole(size); });
}

TEST_CASE("screens: on a Wayland desktop at 150 % too") {
  if (!test::NestedSway::is_installed()) {
    WARN("skipped: sway is not installed (apt-get install sway)");
    return;
  }
  const test::ForeignLeaks drivers;
  const ScreenSize size{1280, 720};
  const test::VirtualScreen screen{xvfb_size(size)};
  const test::NestedSway sway{{size.width_px, size.height_px, 1.5}};
  const auto stage = open_sdl_stage({});
  CHECK(fact(stage->facts(), "pixels to a point") != "1");
  check_clicks(*stage, [&] { return whole(size); });
}

TEST_CASE("screens: a session whose zones are not wholly on the screen does not start") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const StageOptions too_large{.windowed = ScreenSize{3000, 2000}};
  CHECK(code_of_a_start(too_large) == ExitCode::no_display);
  if (!test::NestedWeston::is_installed()) return;
  const test::NestedWeston weston;
  CHECK(code_of_a_start(too_large) == ExitCode::no_display);
}

namespace {

// In the second trial something happens to the window or the screen. Goes on from whatever screen tells of
// it.
class Mishap final : public SessionListener {
public:
  explicit Mishap(std::function<void(test::XPresser&)> what) : what_(std::move(what)) {}
  void on_trial(int, BlockKind, const TrialStart& start) override {
    const auto wait = start.planned.iti + start.planned.foreperiod + 500ms;
    const bool now = ++trials_ == 2;
    hand_ = std::jthread{[this, wait, now] {
      std::this_thread::sleep_for(wait);
      if (now)
        what_(presser_);
      else
        presser_.arrow_key(Side::left);
    }};
  }
  void on_screen(std::string_view name) override {
    screens.emplace_back(name);
    hand_ = std::jthread{[this] {
      std::this_thread::sleep_for(600ms); // past the guard against presses meant for the screen before
      presser_.key("space");
    }};
  }
  std::vector<std::string> screens;

private:
  std::function<void(test::XPresser&)> what_;
  test::XPresser presser_;
  int trials_{};
  std::jthread hand_;
};

struct AfterMishap {
  std::vector<std::string> screens;
  std::vector<Outcome> outcomes;
  Box window;
  ScreenSize size;
};

AfterMishap session_with(const StageOptions& options, const std::function<void(test::XPresser&)>& what) {
  const auto stage = open_sdl_stage(options);
  test::ScratchFolder folder;
  test::write_set(folder.path(), "train");
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  Protocol protocol = default_protocol();
  protocol.timing = {.foreperiod = {100ms, 200ms}, .iti = {100ms, 200ms}, .feedback = 100ms};
  BlockSpec block = default_block(BlockKind::train);
  block.pictures = 3;
  protocol.blocks = {block};
  Mishap mishap{what};
  const auto outcome = run_session({.protocol = protocol,
                                    .patient = "P001",
                                    .seed = 7,
                                    .software_version = "test",
                                    .origin = Origin::person,
                                    .manner = Manner::trials_only,
                                    .unfinished = {}},
                                   {*stage, pictures, database, mishap});
  CHECK(outcome.state == SessionState::complete);
  AfterMishap after{mishap.screens, {}, test::XPresser{}.place_of_window().value(), stage->size()};
  for (const TrialRecord& trial : outcome.blocks.at(0).trials) after.outcomes.push_back(trial.outcome);
  return after;
}

const std::vector<Outcome> second_is_voided{Outcome::answered, Outcome::voided, Outcome::answered,
                                            Outcome::answered};

} // namespace

TEST_CASE("screens: a window moved off the screen voids the trial, the session says why, and Go on brings it "
          "back") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const auto after =
      session_with({.windowed = ScreenSize{1000, 640}}, [](test::XPresser& x) { x.move_window(600, 300); });
  CHECK(after.outcomes == second_is_voided);
  CHECK(std::ranges::count(after.screens, "out of view") == 1);
  CHECK(after.window == Box{280, 80, 1000, 640});
}

TEST_CASE("screens: a window moved within the screen voids nothing") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen;
  const auto after = session_with({.windowed = ScreenSize{1000, 640}}, [](test::XPresser& x) {
    x.move_window(20, 10);
    x.arrow_key(Side::left);
  });
  CHECK(after.outcomes == std::vector<Outcome>(3, Outcome::answered));
  CHECK(after.screens.empty());
}

TEST_CASE("screens: the screen becomes smaller in mid-session, and the whole-screen window with it") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen{"1920x1080x24"};
  const auto after = session_with({}, [](test::XPresser& x) { x.change_display({1024, 768}); });
  CHECK(after.outcomes == second_is_voided);
  CHECK(after.screens.empty());
  CHECK(after.window == Box{0, 0, 1024, 768});
  CHECK(after.size == ScreenSize{1024, 768});
}

TEST_CASE("screens: the screen becomes smaller than the window, which says so and then fits") {
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen{"1920x1080x24"};
  const auto after = session_with({.windowed = ScreenSize{1280, 720}}, [](test::XPresser& x) {
    x.change_display({1024, 768});
  });
  CHECK(after.outcomes == second_is_voided);
  CHECK(std::ranges::count(after.screens, "out of view") == 1);
  CHECK(after.size.width_px <= 1024);
}

TEST_CASE("screens: every screen is left to the window manager that has it, and follows it when it shrinks") {
  if (!test::Openbox::is_installed()) return;
  const test::ForeignLeaks drivers;
  const test::VirtualScreen screen{"1920x1080x24"};
  const test::Openbox manager;
  const auto after = session_with({}, [](test::XPresser& x) { x.change_display({1280, 1024}); });
  CHECK(after.outcomes == second_is_voided);
  CHECK(after.window == Box{0, 0, 1280, 1024});
}
