#pragma once
// The screens of touches with two answers: one point or two, up and down or side by side, blunt or pointed.
// Two cards with a drawing, a word and a key, where the sides of pictures have theirs.
#include "engine/core/task/led_stimulus.h"
#include "engine/session/parts/screen.h"
#include "engine/session/parts/trial_screens.h"

namespace dorsal {

// Precondition: of a task with two answers.
[[nodiscard]] TrialScreens two_answer_screens(const TrialLook& look, const LedStimulus& stimulus);
[[nodiscard]] Box two_answer_button(const Layout& layout); // the helper's, while the cue is shown
// As the task "probe" has it, where a square was told before; 1 and 2 answer too.
void add_tip_card(DisplayList& list, const TrialLook& look, const Box& box, const probe::Tip& tip);
[[nodiscard]] ScreenMaker two_answer_result_screen(const LedStimulus& stimulus, bool correct);
[[nodiscard]] ScreenMaker two_answer_intro_screen(const BlockSpec& block);

} // namespace dorsal
