#pragma once
// What is on the screen while a helper touches: the word to the helper, the question to the patient, and what
// an input says there.
#include "engine/core/trial/led_trial.h"
#include "engine/session/answer_map.h"
#include "engine/session/trial_screens.h"

namespace dorsal {

// rest: answer cards and progress; fixation: with the helper's cue; stimulus: with the question.
[[nodiscard]] TrialScreens led_screens(const TrialLook& look, const LedStimulus& stimulus);

// The helper's button while the cue is shown; Space and Enter press it too.
[[nodiscard]] Box touched_button(const Layout& layout);

// The patient's keys answer. So do a click or touch on a card and the keys 1 and 2, but whoever uses those
// sees the screen: the helper has entered what the patient said.
[[nodiscard]] LedMeaning led_meaning(AnswerMap& answers, const Layout& layout, const Input& input);

[[nodiscard]] ScreenMaker led_result_screen(const LedTrialRecord& record);
// How a block of touches begins: where to stand, what to hold, what the other one does.
[[nodiscard]] ScreenMaker led_intro_screen(const BlockSpec& block);

} // namespace dorsal
