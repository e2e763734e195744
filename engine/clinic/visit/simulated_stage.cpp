#include "engine/clinic/visit/simulated_stage.h"

#include "engine/core/base/error.h"
#include "engine/core/observer/activity_screen_names.h"
#include "engine/core/observer/asked_screen.h"
#include "engine/core/observer/led_answer.h"
#include "engine/core/stimulus/roll.h"
#include "engine/session/parts/screen.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal {
namespace {
constexpr Duration showing_takes = std::chrono::microseconds{200};
constexpr Duration reading_takes = std::chrono::seconds{2};
constexpr Duration helper_takes = std::chrono::seconds{4};
constexpr Duration feeling_takes = std::chrono::seconds{2};
constexpr Duration key_is_held = std::chrono::milliseconds{80};
constexpr Duration next_key_takes = std::chrono::milliseconds{400};

constexpr Duration slowest_answer = std::chrono::seconds{120}; // the longest time limit a protocol may set
constexpr int again_at_most = 10;                              // trials of a block that come again

Duration longest_trial(const Protocol& protocol, const BlockSpec& block) {
  const Timing& timing = protocol.timing;
  const Duration by_hand = is_led(block.kind.task) ? helper_takes + feeling_takes : Duration{};
  return by_hand + timing.iti.high + timing.foreperiod.high + block.time_limit.value_or(slowest_answer) +
         timing.feedback + reading_takes;
}

} // namespace

Duration longest_visit(const Protocol& protocol) {
  constexpr int generous = 2;
  Duration sum = std::chrono::hours{1};
  for (const BlockSpec& block : protocol.blocks)
    sum += generous * (block.pictures + again_at_most) * longest_trial(protocol, block);
  return sum;
}

SimulatedStage::SimulatedStage(SimulatedPatient patient)
    : patient_(std::move(patient)), draws_(patient_.seed), end_(now_ + patient_.longest_visit) {}

void SimulatedStage::move_on_to(Instant when) {
  now_ = std::max(now_, when);
  if (now_ <= end_) return;
  const std::string visit = patient_.called.empty()
                                ? fmt::format("profile {}, session {}, seed {}", patient_.profile.name,
                                              patient_.session + 1, patient_.seed)
                                : patient_.called;
  throw Error(ExitCode::internal_error,
              fmt::format("a simulated visit does not end ({}): {:.1f} hours of its own time have passed; "
                          "please report this line together with the protocol",
                          visit, in_seconds(patient_.longest_visit) / 3600));
}

Onset SimulatedStage::present() {
  move_on_to(now_ + showing_takes);
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
    move_on_to(*until);
    return {};
  }
  const KeyInput input = coming_.front();
  coming_.erase(coming_.begin());
  move_on_to(input.at.best);
  return input;
}

RigFacts SimulatedStage::facts() const {
  return {{"display server", "none: simulated"}, {"simulated patient", std::string{patient_.profile.name}}};
}

// The key that is printed there.
void SimulatedStage::on_screen(std::string_view name) {
  const Key printed = name == press_key_screen_name ? Key::escape : Key::space;
  if (name == asked_screen::activity) return press_at(now_ + reading_takes, own_activity_now());
  const Duration takes = activity_screen_name::lasts(name, draws_).value_or(reading_takes);
  press_at(now_ + takes, asked_screen::answered_by(name, draws_).value_or(printed));
}

// What somebody would like to do again goes better from visit to visit, from 3 on.
Key SimulatedStage::own_activity_now() const {
  constexpr int at_first = 3, visits_a_point = 8, best = 9;
  return static_cast<Key>('0' + std::min(best, at_first + patient_.session / visits_a_point));
}

void SimulatedStage::on_trial(int block, BlockKind kind, const TrialStart& start) {
  const auto [sessions, carried] = practised(block);
  condition_ = {.side = start.stimulus.side,
                .folded_roll_deg = folded_roll(start.planned.roll_deg),
                .amplitude_deg = start.stimulus.amplitude_deg,
                .control = kind == BlockKind::control,
                .trial = trials_seen_++,
                .session = sessions,
                .carried_sessions = carried};
  note_chance(block, observer::chance_of_correct(patient_.profile, condition_));
  coming_.clear(); // an answer that came too late for the last picture is not made any more
}

// The helper reads and touches, the patient feels and answers.
void SimulatedStage::on_led_trial(int block, const LedTrialStart& start) {
  coming_.clear();
  const bool by_hand = needs_helper(task_of(start.planned.stimulus));
  const Instant touched = now_ + start.planned.pause + (by_hand ? helper_takes : vibration::attend_first);
  if (by_hand) press_at(touched, Key::space);
  Instant at = touched + feeling_takes;
  for (const Key key :
       observer::keys_of_answer(start.planned.stimulus, answer_to(start.planned.stimulus, block))) {
    press_at(at, key);
    at += next_key_takes;
  }
}

int SimulatedStage::answer_to(const LedStimulus& stimulus, int block) {
  const auto [sessions, carried] = practised(block);
  const observer::LedAnswerOf answers{patient_.profile, sessions + carried};
  if (!is_catch(stimulus)) note_chance(block, answers.chance_of_correct(graded_part(stimulus)));
  return answers.answer(stimulus, draws_);
}

Practised SimulatedStage::practised(int block) const {
  const auto place = static_cast<std::size_t>(block) - 1;
  if (place < patient_.of_blocks.size()) return patient_.of_blocks[place];
  return {patient_.session, 0};
}

void SimulatedStage::note_chance(int block, double chance) {
  Chances& chances = chances_[block];
  chances.sum += chance;
  ++chances.trials;
}

std::optional<double> SimulatedStage::true_accuracy(int block) const {
  const auto found = chances_.find(block);
  if (found == chances_.end()) return {};
  return found->second.sum / found->second.trials;
}

void SimulatedStage::press_at(Instant when, Key key) {
  coming_.push_back({key, Motion::press, Stamp::exactly(when), ResponseProvider::simulated});
  coming_.push_back({key, Motion::release, Stamp::exactly(when + key_is_held), ResponseProvider::simulated});
  std::ranges::stable_sort(coming_, {}, [](const KeyInput& input) { return input.at.best; });
}

} // namespace dorsal
