#pragma once
// What is on the screen while a helper touches: the word to the helper, the question to the patient, and what
// an input says there.
#include "engine/core/trial/led_trial.h"
#include "engine/session/answer_map.h"
#include "engine/session/touch_screens.h"
#include "engine/session/trial_screens.h"
#include "engine/session/typed_number.h"

#include <functional>

namespace dorsal {

// rest: before the cue; fixation: with the helper's cue; stimulus: with the question.
[[nodiscard]] TrialScreens led_screens(const TrialLook& look, const LedStimulus& stimulus,
                                       const AnswerSoFar& so_far = {});

// What an input says in one trial. Two answers: the patient's keys answer; so do a click or touch on a
// card and the keys 1 and 2, but whoever uses those sees the screen: the helper has entered what the patient
// said. Which square: a number that is typed and confirmed, or a square or "nothing" that is pressed; who
// answers was said before the block. The helper's button and Space say that the back was touched, and Enter
// where no number is typed.
class LedReader {
public:
  LedReader(AnswerMap& answers, const LedStimulus& stimulus, AnsweredBy by)
      : answers_(answers), stimulus_(stimulus), so_far_{by, {}} {}

  // `touched`: the answer is awaited.
  [[nodiscard]] LedMeaning read(const Layout& layout, const Input& input, bool touched);
  [[nodiscard]] const AnswerSoFar& so_far() const { return so_far_; }

private:
  [[nodiscard]] LedMeaning read_card(const Layout& layout, const Input& input);
  [[nodiscard]] LedMeaning read_number(const touch::Site& site, const Layout& layout, const Input& input,
                                       bool touched);
  [[nodiscard]] LedMeaning typed(const touch::Site& site, const KeyInput& key, bool touched);

  std::reference_wrapper<AnswerMap> answers_;
  LedStimulus stimulus_;
  TypedNumber typed_;
  AnswerSoFar so_far_;
};

[[nodiscard]] ScreenMaker led_result_screen(const LedTrialRecord& record);
// How a block of touches begins: where to stand, what to hold, what the other one does.
[[nodiscard]] ScreenMaker led_intro_screen(const BlockSpec& block, int squares = 0);

} // namespace dorsal
