#include "engine/core/adaptation/staircase.h"

#include <algorithm>
#include <numeric>

namespace dorsal::adaptation {
namespace {

bool before_first_reversal(const StaircaseRule& rule, const StaircaseState& state) {
  return rule.first_steps == FirstSteps::one_up_one_down && state.reversals.empty();
}

void count_answer(StaircaseState& state, bool correct) {
  state.correct_run = correct ? state.correct_run + 1 : 0;
  state.error_run = correct ? 0 : state.error_run + 1;
}

Heading step_due(const StaircaseRule& rule, const StaircaseState& state) {
  const bool first = before_first_reversal(rule, state);
  if (state.correct_run >= (first ? 1 : rule.correct_to_harden)) return Heading::harder;
  if (state.error_run >= (first ? 1 : rule.errors_to_ease)) return Heading::easier;
  return Heading::none;
}

void note_reversal(StaircaseState& state, Heading next) {
  if (state.heading != Heading::none && state.heading != next) state.reversals.push_back(state.level);
  state.heading = next;
}

double step_size(const std::vector<double>& steps, std::size_t reversals) {
  return steps[std::min(reversals, steps.size() - 1)];
}

double move(const StaircaseRule& rule, const StaircaseState& state) {
  const bool easier = state.heading == Heading::easier;
  const double size = step_size(easier ? rule.easier_steps : rule.harder_steps, state.reversals.size());
  const bool upwards = easier == (rule.axis == Axis::larger_is_easier);
  return std::clamp(state.level + (upwards ? size : -size), rule.lowest, rule.highest);
}

bool any_negative(const std::vector<double>& steps) {
  return std::any_of(steps.begin(), steps.end(), [](double s) { return !(s >= 0); });
}

} // namespace

std::optional<std::string> problem(const StaircaseRule& rule) {
  if (rule.easier_steps.empty() || rule.harder_steps.empty())
    return "a staircase needs at least one step size";
  if (any_negative(rule.easier_steps) || any_negative(rule.harder_steps))
    return "a step size must not be negative";
  if (rule.errors_to_ease < 1 || rule.correct_to_harden < 1) return "a step needs at least one answer";
  if (!(rule.lowest <= rule.highest)) return "the lowest level lies above the highest";
  return std::nullopt;
}

StaircaseState start(const StaircaseRule& rule) {
  StaircaseState state;
  state.level = std::clamp(rule.start, rule.lowest, rule.highest);
  return state;
}

StaircaseState respond(const StaircaseRule& rule, StaircaseState state, bool correct) {
  count_answer(state, correct);
  const Heading next = step_due(rule, state);
  if (next == Heading::none) return state;
  note_reversal(state, next);
  state.level = move(rule, state);
  state.correct_run = state.error_run = 0;
  return state;
}

StaircaseState after_answers(const StaircaseRule& rule, const std::vector<bool>& answers) {
  StaircaseState state = start(rule);
  for (const bool correct : answers) state = respond(rule, std::move(state), correct);
  return state;
}

std::optional<double> threshold(const StaircaseState& state, std::size_t count) {
  const std::size_t used = std::min(count, state.reversals.size()) / 2 * 2;
  if (used == 0) return std::nullopt;
  return std::accumulate(state.reversals.end() - static_cast<std::ptrdiff_t>(used), state.reversals.end(),
                         0.0) /
         static_cast<double>(used);
}

} // namespace dorsal::adaptation
