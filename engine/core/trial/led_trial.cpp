#include "engine/core/trial/led_trial.h"

#include "engine/core/base/names.h"
#include "engine/core/input/seen.h"
#include "engine/core/trial/scoring.h"
#include "engine/core/trial/trial_machine.h"

#include <utility>

namespace dorsal {
namespace {

constexpr Names<AnsweredBy, 2> by_names = {
    {{AnsweredBy::patient, "patient"}, {AnsweredBy::helper, "helper"}}};

LedTrialState end(LedTrialState state, Outcome outcome) {
  state.record.outcome = outcome;
  state.phase = led::Ended{};
  return state;
}

LedTrialState keep_stray(LedTrialState state, StrayInput why, const Input& input) {
  state.record.strays.push_back({why, input});
  return state;
}

std::optional<StrayInput> stray_reason(Motion motion, const LedMeaning& meaning) {
  if (motion == Motion::release) return StrayInput::release;
  if (motion == Motion::repeat) return StrayInput::key_repeat;
  if (motion == Motion::echo) return StrayInput::second_witness;
  if (std::holds_alternative<std::monostate>(meaning)) return StrayInput::other_key;
  return {};
}

LedTrialState await_answer(LedTrialState state) {
  std::optional<Instant> deadline;
  if (state.time_limit) deadline = state.record.touch->best + *state.time_limit;
  state.phase = led::Answering{deadline};
  return state;
}

LedTrialState note_touch(LedTrialState state, const Seen& seen, const Input& input) {
  if (!std::holds_alternative<led::Cued>(state.phase))
    return keep_stray(std::move(state), StrayInput::second_press, input);
  state.record.touch = Stamp{seen.at.best, seen.at.earliest - touch_width, seen.at.latest};
  return await_answer(std::move(state));
}

LedTrialState answer(LedTrialState state, const Seen& seen, const SaysAnswer& says, const Input& input) {
  const auto* answering = std::get_if<led::Answering>(&state.phase);
  if (answering == nullptr) return keep_stray(std::move(state), StrayInput::before_trial, input);
  if (answering->deadline && seen.at.best > *answering->deadline)
    return keep_stray(end(std::move(state), Outcome::time_out), StrayInput::after_deadline, input);
  state.record.answer = LedAnswer{says.answer, seen.at, seen.provider, seen.device, says.by};
  return end(std::move(state), Outcome::answered);
}

} // namespace

std::string_view name_of(AnsweredBy by) { return by_names.name_of(by); }
std::optional<AnsweredBy> parse_answered_by(std::string_view name) { return by_names.parse(name); }

std::optional<bool> LedTrialRecord::correct() const {
  return score<int>(outcome, answer ? std::optional{answer->answer} : std::nullopt,
                    truth_of(planned.stimulus));
}

std::optional<bool> LedTrialRecord::graded_correct() const {
  const LedStimulus& all = planned.stimulus;
  return score<int>(outcome, answer ? std::optional{graded_answer(all, answer->answer)} : std::nullopt,
                    truth_of(graded_part(all)));
}

LedTrialState begin_trial(const LedTrialStart& start, Instant now) {
  LedTrialState state{.phase = led::Pausing{now + start.planned.pause},
                      .time_limit = start.time_limit,
                      .record = {.trial = start.trial, .plan = start.plan, .planned = start.planned}};
  state.record.strays.reserve(strays_reserved);
  return tick(std::move(state), now);
}

LedTrialState tick(LedTrialState state, Instant now) {
  if (const auto* pausing = std::get_if<led::Pausing>(&state.phase); pausing && now >= pausing->until)
    state.phase = led::CueAsked{};
  if (const auto* answering = std::get_if<led::Answering>(&state.phase))
    if (answering->deadline && now > *answering->deadline + late_input_grace)
      return end(std::move(state), Outcome::time_out);
  return state;
}

LedTrialState cue_shown(LedTrialState state, const Onset& onset) {
  if (!wants_cue(state)) return state;
  state.record.cue = onset;
  state.phase = led::Cued{};
  return state;
}

LedTrialState machine_touched(LedTrialState state, const Stamp& at) {
  if (!std::holds_alternative<led::Cued>(state.phase)) return state;
  state.record.touch = at;
  return await_answer(std::move(state));
}

LedTrialState input(LedTrialState state, const Input& input, const LedMeaning& meaning) {
  const auto seen = seen_in(input);
  if (!seen) return state;
  if (ended(state)) return keep_stray(std::move(state), StrayInput::second_press, input);
  if (came_before_touch(state, input)) return keep_stray(std::move(state), StrayInput::before_trial, input);
  if (const auto why = stray_reason(seen->motion, meaning)) return keep_stray(std::move(state), *why, input);
  if (std::holds_alternative<IsTyping>(meaning))
    return touched(state) ? state : keep_stray(std::move(state), StrayInput::before_trial, input);
  if (const auto* says = std::get_if<SaysAnswer>(&meaning))
    return answer(std::move(state), *seen, *says, input);
  return note_touch(std::move(state), *seen, input);
}

LedTrialState void_trial(LedTrialState state, const Input& why) {
  if (ended(state)) return state;
  return end(keep_stray(std::move(state), StrayInput::interruption, why), Outcome::voided);
}

bool wants_cue(const LedTrialState& state) { return std::holds_alternative<led::CueAsked>(state.phase); }
bool touched(const LedTrialState& state) { return std::holds_alternative<led::Answering>(state.phase); }
bool came_before_touch(const LedTrialState& state, const Input& input) {
  const auto seen = seen_in(input);
  return touched(state) && seen && seen->motion == Motion::press &&
         seen->at.latest < state.record.touch->earliest;
}
bool ended(const LedTrialState& state) { return std::holds_alternative<led::Ended>(state.phase); }

std::optional<Instant> due(const LedTrialState& state) {
  if (const auto* pausing = std::get_if<led::Pausing>(&state.phase)) return pausing->until;
  if (const auto* answering = std::get_if<led::Answering>(&state.phase); answering && answering->deadline)
    return *answering->deadline + late_input_grace;
  return {};
}

} // namespace dorsal
