#pragma once
// Two habits at the keys that spoil answers, and that a kind word can change: an answer key still held down
// when a trial's fixation is shown, and both answer keys pressed together. Found in the records, trial by
// trial; records are judged, never changed. Fingers and mouse buttons are left alone: a hand may rest there.
#include "engine/core/trial/answer_keys.h"
#include "engine/core/trial/trial.h"

#include <optional>

namespace dorsal {

enum class AnswerHabit { held_key, both_keys };

// Presses of both sides this close are one movement of two hands: a change of mind takes at least as long as
// the fastest judgement, fast_guess_limit. Our own choice.
inline constexpr Duration together_limit = std::chrono::milliseconds{100};

class AnswerHabits {
public:
  // The records of a block in order, attempts that do not count included. What the newest shows, if anything;
  // the second key of one trial may arrive with the record of the next.
  [[nodiscard]] std::optional<AnswerHabit> note(const TrialRecord& record, const AnswerKeys& keys);

private:
  std::optional<Answer> last_;
};

} // namespace dorsal
