#pragma once
// Which onset provider a session uses: the best that this display offers, and why the others are not used.
#include "engine/core/trial/session_record.h"
#include "engine/device/onset/unsynced.h"
#include "engine/device/sdl/screen_grid.h"

namespace dorsal {

class Window;

struct OnsetChoice {
  std::unique_ptr<Presenter> presenter;
  RigFacts refusals; // provider -> why it is not used
};

// Without a grid only the compositor's feedback and `unsynced` are left. `ask` is for the last one.
[[nodiscard]] OnsetChoice choose_onset_provider(const Window& window, const FrameSteps& steps,
                                                const AskServer& ask, const ScreenGrid& grid);

// How much later than a server's answer this display shows a frame when nothing better is known; `period`:
// empty where the screen states none.
[[nodiscard]] ShownLater shown_later(const Window& window, std::optional<Duration> period);

} // namespace dorsal
