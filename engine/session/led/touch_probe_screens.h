#pragma once
// The screens of the task "touchprobe": the helper's card with a square and a tip, and the patient's answer
// in two steps. The square comes first, on the screen of "touch"; then the tip, beside the back with the
// square that was named, on which another one can be pressed.
#include "engine/core/task/touch_probe/touch.h"
#include "engine/core/trial/led_trial.h"
#include "engine/session/led/led_moment.h"
#include "engine/session/parts/screen.h"
#include "engine/session/parts/trial_screens.h"

#include <optional>

namespace dorsal {

[[nodiscard]] DisplayList touch_probe_cue(const TrialLook& look, const touch_probe::Touch& touch);
// Precondition: the square has been named.
[[nodiscard]] DisplayList tip_question(const TrialLook& look, const touch::Site& site,
                                       const LedMoment& moment);
[[nodiscard]] std::optional<probe::Tip> pressed_tip(const Layout& layout, const PointerInput& pointer);
[[nodiscard]] ScreenMaker touch_probe_result_screen(const touch_probe::Touch& touch,
                                                    const std::optional<LedAnswer>& answer);

} // namespace dorsal
