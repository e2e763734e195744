#include "bench/robot/patient_mind.h"

#include "engine/core/base/names.h"
#include "engine/core/observer/activity_screen_names.h"
#include "engine/core/observer/asked_screen.h"
#include "engine/core/observer/led_answer.h"
#include "engine/core/stimulus/roll.h"

#include <algorithm>
#include <utility>

namespace dorsal::bench {
namespace {

constexpr Names<Part, 3> part_names = {
    {{Part::both, "both"}, {Part::helper, "helper"}, {Part::answers, "answers"}}};

} // namespace

std::optional<Part> parse_part(std::string_view name) { return part_names.parse(name); }

std::optional<SideTrip> parse_side_trip(std::string_view text) {
  const std::size_t middle = text.find('=');
  if (middle == 0 || middle == std::string_view::npos) return {};
  const auto key = parse_key(text.substr(middle + 1));
  if (!key) return {};
  return SideTrip{std::string{text.substr(0, middle)}, *key};
}

void PatientMind::read_screen(std::string_view name, Instant at) {
  if (part_ == Part::answers) return;
  const auto trip = std::ranges::find(side_trips_, name, &SideTrip::screen);
  const Key printed = asked_screen::answered_by(name, draws_).value_or(Key::space);
  const Duration takes = activity_screen_name::lasts(name, draws_).value_or(reading_time);
  state_ = Reading{at + takes, trip == side_trips_.end() ? printed : trip->key};
  if (trip != side_trips_.end()) side_trips_.erase(trip);
}

void PatientMind::expect_trial(const TrialLine& line) {
  const observer::ObserverCondition condition{.side = line.side,
                                              .folded_roll_deg = folded_roll(line.roll_deg),
                                              .amplitude_deg = line.amplitude_deg,
                                              .control = line.kind == "control",
                                              .trial = trials_++};
  state_ = Waiting{observer::answer(observer_, condition, draws_), false};
}

void PatientMind::expect_touch(const TouchLine& line, Instant at) {
  const int answer = observer::LedAnswerOf{observer_, 0}.answer(line.stimulus, draws_);
  std::vector<Key> keys = observer::keys_of_answer(line.stimulus, answer);
  const bool by_hand = needs_helper(task_of(line.stimulus));
  if (part_ == Part::helper) keys.clear();
  if (by_hand && part_ != Part::answers) keys.insert(keys.begin(), Key::space);
  std::ranges::reverse(keys);
  const bool felt_first = !by_hand || part_ == Part::answers;
  if (!keys.empty())
    state_ = Touching{at + helper_reads + (felt_first ? patient_feels : Duration{}), std::move(keys)};
}

bool PatientMind::watches_patch() const {
  return std::holds_alternative<Waiting>(state_) || std::holds_alternative<Deciding>(state_);
}

std::optional<Key> PatientMind::look(Instant at, bool patch_white) {
  if (auto* reading = std::get_if<Reading>(&state_)) {
    if (at < reading->press_at) return {};
    reading->press_at = at + reading_again;
    return std::exchange(reading->key, Key::space);
  }
  if (auto* touching = std::get_if<Touching>(&state_)) {
    if (at < touching->press_at) return {};
    const Key key = touching->keys.back();
    touching->keys.pop_back();
    touching->press_at = at + (key == Key::space ? patient_feels : next_digit);
    if (touching->keys.empty()) state_ = Idle{};
    return key;
  }
  if (auto* waiting = std::get_if<Waiting>(&state_)) {
    if (!patch_white)
      waiting->seen_black = true;
    else if (waiting->seen_black)
      state_ = Deciding{waiting->answer, at + waiting->answer.response_time};
    return {};
  }
  const auto* deciding = std::get_if<Deciding>(&state_);
  if (!deciding) return {};
  if (patch_white && at < deciding->press_at) return {};
  const Side side = deciding->answer.response;
  state_ = Idle{};
  if (!patch_white) return {};
  return side == Side::left ? Key::arrow_left : Key::arrow_right;
}

} // namespace dorsal::bench
