#pragma once
// Onset provider `kms-vblank`: on the console (KMSDRM) a swap of SDL 2.26 returns once the frame before was
// shown and its own is queued, so one frame early. The onset is the next vertical blank, which the kernel
// stamps (drmWaitVBlank, CLOCK_MONOTONIC, start of the scan-out). A blank that fell between the beginning and
// the end of the swap may have been the frame's own: then the interval holds both.
#include "engine/device/onset/presenter.h"

union _drmVBlank;

namespace dorsal {

// DRM_IOCTL_WAIT_VBLANK: 0, or not where the kernel refuses.
using WaitVblank = std::function<int(_drmVBlank&)>;

[[nodiscard]] std::unique_ptr<Presenter> make_kms_presenter(FrameSteps steps, WaitVblank wait_vblank,
                                                            Duration period,
                                                            std::unique_ptr<Presenter> fallback);

// The kernel's call for the display that is lit; empty, with the reason, where its stamps are not
// CLOCK_MONOTONIC or no display is lit.
[[nodiscard]] std::optional<WaitVblank> open_kms(int drm_descriptor, std::string& refusal);

} // namespace dorsal
