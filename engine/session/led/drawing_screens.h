#pragma once
// The screens of the task "drawing": the helper's card, on which the sign is traced over and over in the
// order of its strokes, the patient's answer on ten cards, and what it was. The card is gone the moment the
// helper says that it is done; signs are places on a body and never mirrored.
#include "engine/core/task/drawing/sign.h"
#include "engine/session/led/led_moment.h"
#include "engine/session/parts/screen.h"
#include "engine/session/parts/trial_screens.h"

#include <optional>

namespace dorsal {

[[nodiscard]] DisplayList drawing_rest(const TrialLook& look);
[[nodiscard]] DisplayList drawing_cue(const TrialLook& look, const drawing::Sign& sign, Duration shown);
[[nodiscard]] DisplayList drawing_question(const TrialLook& look, const drawing::Sign& sign,
                                           const LedMoment& moment);

// The answer that a pointer presses while one is awaited: a card, or "nothing"; a number of the task's
// answers.
[[nodiscard]] std::optional<int> pressed_sign(const Layout& layout, const drawing::Sign& sign,
                                              const PointerInput& pointer);

[[nodiscard]] ScreenMaker drawing_result_screen(const drawing::Sign& sign,
                                                const std::optional<LedAnswer>& answer);

} // namespace dorsal
