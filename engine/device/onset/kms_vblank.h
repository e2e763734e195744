#pragma once
// Onset provider `kms-vblank`: on the console (KMSDRM) a swap of SDL 2.26 returns once the frame before was
// shown and its own is queued, so one frame early. The frame was shown with a vertical blank that the kernel
// stamps (drmWaitVBlank, CLOCK_MONOTONIC) and counts; which one it was, its count says:
//
//   after   the count before the hand-over, so no earlier blank can have been it;
//   not     the count of a blank that is over while the kernel's word of the flip has not come: later than
//   it; by      the count when that word has come. SDL reads it with its next swap and not before: until then
//   the
//           DRM descriptor is readable, and is looked at, never read.
//
// One blank left: the hardware's own word. More: the thread woke up late, or the hand-over took long, and the
// interval holds them all (quality `estimate`). An SDL that reads the word itself (double buffering, 2.30 on)
// leaves the descriptor silent: then the blank after the swap is waited for, and a count that has jumped says
// that the wait ended late.
#include "engine/device/onset/presenter.h"

union _drmVBlank;

namespace dorsal {

struct KmsCalls {
  // DRM_IOCTL_WAIT_VBLANK: 0, or not where the kernel refuses.
  std::function<int(_drmVBlank&)> wait_vblank;
  // Whether the kernel has told of the flip, waited for that long at most.
  std::function<bool(Duration patience)> flipped;
};

[[nodiscard]] std::unique_ptr<Presenter> make_kms_presenter(FrameSteps steps, KmsCalls calls, Duration period,
                                                            std::unique_ptr<Presenter> fallback);

} // namespace dorsal
