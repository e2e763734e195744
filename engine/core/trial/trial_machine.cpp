#include "engine/core/trial/trial_machine.h"

#include "engine/core/input/seen.h"

#include <utility>

namespace dorsal {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

template <class Phase>
bool is(const TrialState& state) {
  return std::holds_alternative<Phase>(state.phase);
}

TrialState end(TrialState state, Outcome outcome) {
  state.record.outcome = outcome;
  state.phase = Ended{};
  return state;
}

TrialState keep_stray(TrialState state, StrayInput why, const Input& input) {
  state.record.strays.push_back({why, input});
  return state;
}

// What an input that cannot answer is kept as; empty when it can.
std::optional<StrayInput> stray_reason(Motion motion, std::optional<Side> side) {
  if (motion == Motion::release) return StrayInput::release;
  if (motion == Motion::repeat) return StrayInput::key_repeat;
  if (motion == Motion::echo) return StrayInput::second_witness;
  if (!side) return StrayInput::other_key;
  return {};
}

TrialState anticipate(TrialState state, const Answer& answer) {
  state.record.answer = answer;
  return end(std::move(state), Outcome::anticipation);
}

TrialState answer_stimulus(TrialState state, const Answer& answer, const Input& input) {
  const auto& deadline = std::get<Answering>(state.phase).deadline;
  if (deadline && answer.at.best > *deadline)
    return keep_stray(std::move(state), StrayInput::after_deadline, input);
  if (answer.at.best < state.record.onset->at.best) return anticipate(std::move(state), answer);
  state.record.answer = answer;
  return end(std::move(state), Outcome::answered);
}

} // namespace

TrialState begin_trial(const TrialStart& start, Instant now) {
  TrialState state{.phase = InIti{now + start.planned.iti}, .time_limit = start.time_limit, .record = {}};
  state.record.trial = start.trial;
  state.record.plan = start.plan;
  state.record.planned = start.planned;
  state.record.stimulus = start.stimulus;
  state.record.strays.reserve(strays_reserved);
  return state;
}

TrialState tick(TrialState state, Instant now) {
  const auto when = due(state);
  if (!when || now < *when) return state;
  if (is<InIti>(state))
    state.phase = FixationAsked{};
  else if (is<Fixating>(state))
    state.phase = StimulusAsked{};
  else if (is<Answering>(state))
    return end(std::move(state), Outcome::time_out);
  return state;
}

TrialState fixation_shown(TrialState state, const Onset& onset) {
  if (!is<FixationAsked>(state)) return state;
  state.record.fixation = onset.at;
  state.phase = Fixating{onset.at.best + state.record.planned.foreperiod};
  return state;
}

TrialState stimulus_shown(TrialState state, const Onset& onset) {
  const auto* asked = std::get_if<StimulusAsked>(&state.phase);
  if (!asked) return state;
  const std::optional<Answer> early = asked->early;
  state.record.onset = onset;
  Answering answering;
  if (state.time_limit) answering.deadline = onset.at.best + *state.time_limit;
  state.phase = answering;
  if (!early) return state;
  state.record.answer = early;
  return end(std::move(state), early->at.best < onset.at.best ? Outcome::anticipation : Outcome::answered);
}

TrialState input(TrialState state, const Input& input, std::optional<Side> side) {
  const auto seen = seen_in(input);
  if (!seen) return state;
  if (const auto why = stray_reason(seen->motion, side)) return keep_stray(std::move(state), *why, input);
  const Answer answer{*side, seen->at, seen->provider, seen->device};
  if (is<Fixating>(state)) return anticipate(std::move(state), answer);
  if (is<Answering>(state)) return answer_stimulus(std::move(state), answer, input);
  if (auto* asked = std::get_if<StimulusAsked>(&state.phase); asked && !asked->early) {
    asked->early = answer;
    return state;
  }
  const bool over = ended(state) || is<StimulusAsked>(state);
  return keep_stray(std::move(state), over ? StrayInput::second_press : StrayInput::before_trial, input);
}

TrialRecord input_after_end(TrialRecord record, const Input& late, std::optional<Side> side) {
  TrialState state{.phase = Ended{}, .time_limit = {}, .record = std::move(record)};
  return input(std::move(state), late, side).record;
}

TrialState void_trial(TrialState state, const Input& why) {
  if (ended(state)) return state;
  return end(keep_stray(std::move(state), StrayInput::interruption, why), Outcome::voided);
}

bool wants_fixation(const TrialState& state) { return is<FixationAsked>(state); }
bool wants_stimulus(const TrialState& state) { return is<StimulusAsked>(state); }
bool ended(const TrialState& state) { return is<Ended>(state); }

std::optional<Instant> due(const TrialState& state) {
  using Due = std::optional<Instant>;
  return std::visit(Overloaded{[](const InIti& iti) { return Due{iti.until}; },
                               [](const Fixating& fixating) { return Due{fixating.stimulus_due}; },
                               [](const Answering& answering) {
                                 return answering.deadline ? Due{*answering.deadline + late_input_grace}
                                                           : Due{};
                               },
                               [](const auto&) { return Due{}; }},
                    state.phase);
}

} // namespace dorsal
