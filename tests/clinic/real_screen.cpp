// Whole blocks on a real X server: an SDL window, real key and button events through XTEST, SDL's own touch
// events.
#include "engine/clinic/visit/session.h"
#include "engine/device/sdl/sdl_stage.h"
#include "engine/session/looks/layout.h"
#include "tests/clinic/x_presser.h"
#include "tests/support/catch.h"
#include "tests/support/foreign_leaks.h"
#include "tests/support/made_up_sets.h"
#include "tests/support/virtual_screen.h"

#include <SDL.h>

#include <algorithm>
#include <functional>
#include <thread>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

constexpr ScreenSize window{1280, 720};

Point middle_of(Side side) {
  const Box zone = Layout{window}.zone(side);
  return {zone.x + zone.width / 2, zone.y + zone.height / 2};
}

using Press = std::function<void(Side)>;

void touch(Side side) {
  const Point at = middle_of(side);
  for (const Uint32 type : {SDL_FINGERDOWN, SDL_FINGERUP}) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.x = at.x / static_cast<float>(window.width_px);
    event.tfinger.y = at.y / static_cast<float>(window.height_px);
    SDL_PushEvent(&event);
  }
}

// Presses the right side well after each onset. It is told the plan, not the times.
class Presser final : public SessionListener {
public:
  explicit Presser(Press press) : press_(std::move(press)) {}
  void on_trial(int, BlockKind, const TrialStart& start) override {
    const auto wait = start.planned.iti + start.planned.foreperiod + 400ms;
    hand_ = std::jthread{[this, wait, side = start.stimulus.side] {
      std::this_thread::sleep_for(wait);
      press_(side);
    }};
  }

private:
  Press press_;
  std::jthread hand_;
};

Protocol short_protocol() {
  Protocol protocol = default_protocol();
  protocol.timing = {.foreperiod = {100ms, 200ms}, .iti = {100ms, 200ms}, .feedback = 100ms};
  BlockSpec train = default_block(BlockKind::train);
  train.pictures = 4;
  BlockSpec control = default_block(BlockKind::control);
  control.pictures = 2;
  protocol.blocks = {train, control};
  return protocol;
}

std::vector<TrialRecord> trials_of_a_session(const std::function<Press()>& presses) {
  const test::ForeignLeaks drivers; // our own would show in the sessions on a simulated stage
  const test::VirtualScreen screen;
  test::ScratchFolder folder;
  test::write_set(folder.path(), "train");
  PictureSets pictures{folder.path()};
  Database database{{.path = folder.path() / "clinic.db", .uuids = seeded_uuids(1)}};
  const auto stage = open_sdl_stage({.windowed = window});
  Presser presser{presses()};
  const auto outcome = run_session({.protocol = short_protocol(),
                                    .patient = "P001",
                                    .seed = 7,
                                    .software_version = "test",
                                    .origin = Origin::person,
                                    .manner = Manner::trials_only,
                                    .unfinished = {}},
                                   {*stage, pictures, database, presser});
  CHECK(outcome.state == SessionState::complete);
  std::vector<TrialRecord> trials;
  const auto stored = SessionReader{database}.session(outcome.session);
  for (const BlockRecord& block : stored->record.blocks)
    trials.insert(trials.end(), block.trials.begin(), block.trials.end());
  return trials;
}

void check_all_right(const std::vector<TrialRecord>& trials, ResponseDevice device) {
  CHECK(trials.size() == 6);
  for (const TrialRecord& trial : trials) {
    CHECK(trial.correct() == true);
    REQUIRE(trial.answer);
    CHECK(trial.answer->device == device);
    CHECK(trial.response_time()->best > 200ms);
  }
}

} // namespace

TEST_CASE("real screen: a session by keys only") {
  check_all_right(trials_of_a_session([] {
                    return [presser = test::XPresser{}](Side side) mutable { presser.arrow_key(side); };
                  }),
                  ResponseDevice::key);
}

TEST_CASE("real screen: a session by mouse only") {
  check_all_right(trials_of_a_session([] {
                    return
                        [presser = test::XPresser{}](Side side) mutable { presser.click(middle_of(side)); };
                  }),
                  ResponseDevice::mouse);
}

TEST_CASE("real screen: a session by touch only") {
  check_all_right(trials_of_a_session([] { return touch; }), ResponseDevice::touch);
}
