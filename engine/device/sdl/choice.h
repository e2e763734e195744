#pragma once
// Which onset provider a session uses: the best that this display offers, and why the others are not used.
#include "engine/core/screen/frame_fit.h"
#include "engine/core/trial/session_record.h"
#include "engine/device/onset/unsynced.h"

namespace dorsal {

class Window;

struct OnsetChoice {
  std::unique_ptr<Presenter> presenter;
  RigFacts refusals; // provider -> why it is not used
};

// `grid`: the vertical blank as measured; empty where frames do not wait for one, and then only the
// compositor's feedback and `unsynced` are left. `ask` and `way` are for the last one.
[[nodiscard]] OnsetChoice choose_onset_provider(const Window& window, const FrameSteps& steps,
                                                const std::function<ServerAnswer()>& ask, Duration way,
                                                const std::optional<FrameFit>& grid);

} // namespace dorsal
