#pragma once
// Whether a screen's frames wait for the vertical blank, and on which grid. What drawing costs has no part in
// it: on the console the kernel's own blanks are asked for; elsewhere one picture is drawn into every buffer,
// and then swaps are made after pauses of many lengths, with nothing drawn in between but one pixel.
#include "engine/core/screen/frame_fit.h"
#include "engine/device/onset/kms_vblank.h"

#include <optional>
#include <string>

namespace dorsal {

class Window;

struct ScreenGrid {
  std::optional<FrameFit> fit{};     // empty: frames were not seen to wait
  std::string words{};               // for the rig's facts
  std::optional<Duration> nominal{}; // period that the screen states; empty: none
  std::optional<KmsCalls> kms{};     // on the console only, as the kernel lets it
  std::string why_no_kms{};
};

// `draw` draws the picture and waits until that is done. The window has to show something already.
[[nodiscard]] ScreenGrid measure_screen_grid(const Window& window, const std::function<void()>& draw);

} // namespace dorsal
