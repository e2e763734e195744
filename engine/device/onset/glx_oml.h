#pragma once
// Onset provider `glx-oml`: GLX_OML_sync_control says when a swap was completed (UST, microseconds of
// CLOCK_MONOTONIC, at the start of the scan-out; MSC, vertical blanks so far), cross-checked with X Present:
// Flip = the screen shows the frame itself, Copy = a compositor may show it a frame later, Skip = it was
// never shown. The first stamp that cannot be true demotes the provider: from then on the fallback shows the
// frames.
#include "engine/device/onset/present_watch.h"
#include "engine/device/onset/presenter.h"

#include <string_view>

struct _XDisplay; // Xlib's own name; its header would bring its macros

namespace dorsal {

// glXGetSyncValuesOML and glXWaitForSbcOML, bound to a display and a window. False where the driver refuses.
struct OmlCalls {
  std::function<bool(std::int64_t& ust, std::int64_t& msc, std::int64_t& sbc)> sync_values;
  std::function<bool(std::int64_t target, std::int64_t& ust, std::int64_t& msc, std::int64_t& sbc)>
      wait_for_sbc;
};

// How X Present says the frame with this MSC was shown; empty where it said nothing.
using HowShown = std::function<std::optional<PresentMode>(std::int64_t msc)>;

[[nodiscard]] std::unique_ptr<Presenter> make_oml_presenter(FrameSteps steps, OmlCalls calls,
                                                            HowShown how_shown, Duration period,
                                                            std::unique_ptr<Presenter> fallback);

// The names of GLX's own extensions, as GLX tells them: SDL_GL_ExtensionSupported looks among those of
// OpenGL, where no GLX name is. Empty where the current context is none of GLX's.
[[nodiscard]] std::optional<std::string> glx_extensions(_XDisplay* display);
// Whole words, separated by spaces: names begin alike.
[[nodiscard]] bool lists_word(std::string_view list, std::string_view word) noexcept;

// The driver's own calls; empty, with the reason, where it has none. Needs a current GLX context.
[[nodiscard]] std::optional<OmlCalls> load_oml(_XDisplay* display, unsigned long window,
                                               std::string& refusal);

} // namespace dorsal
