#include "engine/core/trial/answer_habits.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

bool is_answer_key(const StrayRecord& stray, const AnswerKeys& keys) {
  const auto* key = std::get_if<KeyInput>(&stray.input);
  return key && side_of(keys, key->key);
}

bool is_press_before(const StrayRecord& stray, Instant fixation, const KeyInput& later) {
  const auto* key = std::get_if<KeyInput>(&stray.input);
  return key && key->key == later.key && key->motion == Motion::press && key->at.best >= fixation &&
         key->at.best <= later.at.best;
}

// A repeat or a release after the fixation, of a key that was not pressed since.
bool was_held(const KeyInput& key, const TrialRecord& record) {
  if (key.motion != Motion::repeat && key.motion != Motion::release) return false;
  const Instant fixation = record.fixation->best;
  if (key.at.best < fixation || (record.answer && key.at.best >= record.answer->at.best)) return false;
  return std::ranges::none_of(
      record.strays, [&](const StrayRecord& stray) { return is_press_before(stray, fixation, key); });
}

bool holds_a_key(const TrialRecord& record, const AnswerKeys& keys) {
  if (!record.fixation) return false;
  return std::ranges::any_of(record.strays, [&](const StrayRecord& stray) {
    return is_answer_key(stray, keys) && was_held(std::get<KeyInput>(stray.input), record);
  });
}

bool joins(const StrayRecord& stray, const Answer& answer, const AnswerKeys& keys) {
  const auto* key = std::get_if<KeyInput>(&stray.input);
  if (!key || key->motion != Motion::press || answer.device != ResponseDevice::key) return false;
  const auto side = side_of(keys, key->key);
  return side && *side != answer.side && std::chrono::abs(key->at.best - answer.at.best) <= together_limit;
}

bool presses_both(const TrialRecord& record, const std::optional<Answer>& answer, const AnswerKeys& keys) {
  return answer && std::ranges::any_of(record.strays,
                                       [&](const StrayRecord& stray) { return joins(stray, *answer, keys); });
}

} // namespace

std::optional<AnswerHabit> AnswerHabits::note(const TrialRecord& record, const AnswerKeys& keys) {
  const std::optional<Answer> before = std::exchange(last_, record.answer);
  if (presses_both(record, record.answer, keys) || presses_both(record, before, keys))
    return AnswerHabit::both_keys;
  if (holds_a_key(record, keys)) return AnswerHabit::held_key;
  return {};
}

} // namespace dorsal
