#pragma once
// Which display controller (CRTC) of a graphics card shows the chosen display, and the grid of its vertical
// blanks as the kernel stamps them. SDL numbers the connected outputs in the kernel's order and tells no
// controller: the output of that number is asked which one drives it, and its mode has to be the display's.
#include "engine/core/screen/frame_fit.h"
#include "engine/device/onset/kms_vblank.h"

#include <string>
#include <vector>

namespace dorsal {

struct KmsOutput {
  bool connected{};
  std::optional<std::uint32_t> controller{}; // its number; empty: nothing drives it
  int width_px{}, height_px{};               // of the controller's mode
};

struct KmsDisplay {
  int number{}; // SDL's, from 0
  int width_px{}, height_px{};
};

// Empty, with the reason, where it cannot be told.
[[nodiscard]] std::optional<std::uint32_t> controller_of(const std::vector<KmsOutput>& outputs,
                                                         const KmsDisplay& display, std::string& refusal);

// In the kernel's order.
[[nodiscard]] std::vector<KmsOutput> read_kms_outputs(int drm_descriptor);

// The kernel's calls for that display; empty, with the reason, where its stamps are not CLOCK_MONOTONIC
// (DRM_CAP_TIMESTAMP_MONOTONIC) or no controller is known to show it.
[[nodiscard]] std::optional<KmsCalls> open_kms(int drm_descriptor, const KmsDisplay& display,
                                               std::string& refusal);

// The kernel's own vertical blanks for half a second or so: what drawing costs has no part in it. Empty where
// the kernel does not tell them, or they keep to no grid near the nominal period.
[[nodiscard]] std::optional<FrameFit> grid_of_kernel(const KmsCalls& calls, Duration nominal);

} // namespace dorsal
