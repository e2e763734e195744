#pragma once
// The screens of the task "touch": the helper's card with the square that is to be touched, the patient's
// answer on the numbered squares, what it was, and how two people begin. The card is gone the moment the
// helper says that the back was touched; squares are places of a body and never mirrored.
#include "engine/core/task/touch/site.h"
#include "engine/core/trial/led_trial.h"
#include "engine/core/visit/face.h"
#include "engine/session/screen.h"
#include "engine/session/trial_screens.h"

#include <optional>
#include <string>

namespace dorsal {

// Who gives the answers, and what has been typed of this one.
struct AnswerSoFar {
  AnsweredBy by{AnsweredBy::patient};
  std::string typed;
};

[[nodiscard]] DisplayList touch_rest(const TrialLook& look, const touch::Site& site);
[[nodiscard]] DisplayList touch_cue(const TrialLook& look, const touch::Site& site);
[[nodiscard]] DisplayList touch_question(const TrialLook& look, const touch::Site& site,
                                         const AnswerSoFar& so_far);

// The helper's "done", while the card is shown.
[[nodiscard]] Box touch_done_button(const Layout& layout);
// A square, or "nothing" as 0, that a pointer presses while an answer is awaited.
[[nodiscard]] std::optional<int> pressed_square(const Layout& layout, const touch::Site& site,
                                                const PointerInput& pointer);

[[nodiscard]] ScreenMaker touch_result_screen(const touch::Site& site,
                                              const std::optional<LedAnswer>& answer);
[[nodiscard]] ScreenMaker touch_intro_screen(const BlockSpec& block, int squares);

[[nodiscard]] ScreenMaker hand_over_screen(const face::HandOver& step);

} // namespace dorsal
