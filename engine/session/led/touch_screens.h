#pragma once
// The screens of the task "touch": the helper's card with the square that is to be touched, the patient's
// answer on the numbered squares, and what it was. The card is gone the moment the helper says that the back
// was touched; squares are places of a body and never mirrored. Of the task "vibration" likewise, without a
// card.
#include "engine/core/task/touch/site.h"
#include "engine/core/trial/led_trial.h"
#include "engine/session/led/led_moment.h"
#include "engine/session/parts/screen.h"
#include "engine/session/parts/trial_screens.h"

#include <optional>
#include <string>

namespace dorsal {

[[nodiscard]] DisplayList touch_rest(const TrialLook& look, const touch::Site& site);
[[nodiscard]] DisplayList touch_cue(const TrialLook& look, const touch::Site& site);
// The same without words, and what stands below them.
[[nodiscard]] DisplayList touch_card(const TrialLook& look, const touch::Site& site);
void add_card_foot(DisplayList& list, const Look& look, const touch::Site& site);
enum class Felt { touch, motor };
[[nodiscard]] DisplayList touch_question(const TrialLook& look, const touch::Site& site, Felt what,
                                         const LedMoment& moment);
// What the patient attends to before a motor runs: nobody else is there.
[[nodiscard]] DisplayList motor_cue(const TrialLook& look, const touch::Site& site);

// A square, or "nothing" as 0, that a pointer presses while an answer is awaited.
[[nodiscard]] std::optional<int> pressed_square(const Layout& layout, const touch::Site& site,
                                                const PointerInput& pointer);

[[nodiscard]] ScreenMaker touch_result_screen(const touch::Site& site, Felt what,
                                              const std::optional<LedAnswer>& answer);
// The square it was and the one that was said, 0 being "nothing".
void add_result_back(DisplayList& list, const Look& look, const Box& box, const touch::Site& site,
                     const std::optional<int>& said);
// Between the two; empty where there is nothing to measure.
[[nodiscard]] std::optional<int> centimetres_beside(const touch::Site& site, const std::optional<int>& said);

} // namespace dorsal
