#include "engine/session/simulated_stage.h"

#include "engine/core/error.h"
#include "engine/core/roll.h"

#include <algorithm>

namespace dorsal {
namespace {
constexpr Duration showing_takes = std::chrono::microseconds{200};
constexpr Duration reading_takes = std::chrono::seconds{2};
constexpr Duration key_is_held = std::chrono::milliseconds{80};
} // namespace

SimulatedStage::SimulatedStage(SimulatedPatient patient)
    : patient_(std::move(patient)), draws_(patient_.seed) {}

Onset SimulatedStage::present() {
  now_ += showing_takes;
  if (stimulus_prepared_) {
    const auto answer = observer::answer(patient_.profile, condition_, draws_);
    press_at(now_ + answer.response_time, answer.response == Side::left ? Key::arrow_left : Key::arrow_right);
  }
  return {.at = Stamp::exactly(now_), .provider = OnsetProvider::simulated, .missed_frames = 0};
}

std::optional<Input> SimulatedStage::wait(std::optional<Instant> until) {
  if (coming_.empty() && !until)
    throw Error(ExitCode::internal_error, "the session waits, and the simulated patient has nothing to do");
  if (coming_.empty() || (until && coming_.front().at.best > *until)) {
    now_ = std::max(now_, *until);
    return {};
  }
  const KeyInput input = coming_.front();
  coming_.erase(coming_.begin());
  now_ = std::max(now_, input.at.best);
  return input;
}

RigFacts SimulatedStage::facts() const {
  return {{"display server", "none: simulated"}, {"simulated patient", std::string{patient_.profile.name}}};
}

void SimulatedStage::on_screen(std::string_view) { press_at(now_ + reading_takes, Key::space); }

void SimulatedStage::on_trial(int, BlockKind kind, const TrialStart& start) {
  condition_ = {.side = start.stimulus.side,
                .folded_roll_deg = folded_roll(start.planned.roll_deg),
                .amplitude_deg = start.stimulus.amplitude_deg,
                .control = kind == BlockKind::control,
                .trial = trials_seen_++,
                .session = patient_.session};
  coming_.clear(); // an answer that came too late for the last picture is not made any more
}

void SimulatedStage::press_at(Instant when, Key key) {
  coming_.push_back({key, Motion::press, Stamp::exactly(when), ResponseProvider::simulated});
  coming_.push_back({key, Motion::release, Stamp::exactly(when + key_is_held), ResponseProvider::simulated});
  std::ranges::stable_sort(coming_, {}, [](const KeyInput& input) { return input.at.best; });
}

} // namespace dorsal
