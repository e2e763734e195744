#pragma once
// What is on the screen while a helper touches: the word to the helper, the question to the patient, and what
// an input says there.
#include "engine/core/trial/led_trial.h"
#include "engine/session/led/led_moment.h"
#include "engine/session/parts/answer_map.h"
#include "engine/session/parts/screen.h"
#include "engine/session/parts/trial_screens.h"
#include "engine/session/parts/typed_text.h"

#include <functional>

namespace dorsal {

// rest: before the cue; fixation: with the helper's cue; stimulus: with the question.
[[nodiscard]] TrialScreens led_screens(const TrialLook& look, const LedStimulus& stimulus,
                                       const LedMoment& moment = {});
// After so long the cue is another picture; empty: it stays as it is.
[[nodiscard]] std::optional<Duration> cue_moves_after(const LedStimulus& stimulus);

// What an input says in one trial. Two answers: the patient's keys answer; so do a click or touch on a
// card and the keys 1 and 2, but whoever uses those sees the screen: the helper has entered what the patient
// said. Which square or which sign: what is typed and confirmed, or a square, a card or "nothing" that is
// pressed; who answers was said before the block. Where a tip is told too, the square is no answer yet: the
// keys of two answers or a card tell the tip, and Backspace or another square takes the square back. The
// helper's button and Space say that the back was touched, and Enter where nothing is typed.
class LedReader {
public:
  LedReader(AnswerMap& answers, const LedStimulus& stimulus, AnsweredBy by)
      : answers_(answers), stimulus_(stimulus), typed_(typed_of(stimulus)), moment_{by, {}, {}} {}

  // `touched`: the answer is awaited.
  [[nodiscard]] LedMeaning read(const Layout& layout, const Input& input, bool touched);
  [[nodiscard]] const LedMoment& moment() const { return moment_; }

private:
  [[nodiscard]] LedMeaning read_card(const Layout& layout, const Input& input);
  [[nodiscard]] static TypedText typed_of(const LedStimulus& stimulus);
  [[nodiscard]] LedMeaning read_typed(const Layout& layout, const Input& input, bool touched);
  [[nodiscard]] LedMeaning typed(const KeyInput& key, bool touched);
  [[nodiscard]] LedMeaning read_tip(const Layout& layout, const Input& input);
  [[nodiscard]] LedMeaning says(int answer);

  std::reference_wrapper<AnswerMap> answers_;
  LedStimulus stimulus_;
  TypedText typed_;
  LedMoment moment_;
};

[[nodiscard]] ScreenMaker led_result_screen(const LedTrialRecord& record);
// How a block of touches begins: where to stand, what to hold, what the other one does.
// `level`: face::BlockIntro.
[[nodiscard]] ScreenMaker led_intro_screen(const BlockSpec& block, int level = 0);

} // namespace dorsal
