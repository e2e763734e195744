#pragma once
// Onset provider `gl-finish`: swap, one pixel, glFinish, on a screen whose frames were measured to wait for
// the vertical blank. An estimate: a return is never before its blank and often a little after it, so the
// blank is found by a robust fit through the last returns (VblankFit), and the onset is the last blank before
// the return. Whether a driver returns with the frame's own blank, one before it or one late it does not say:
// the interval reaches back one period where the hand-over allows it, and on by one. Where a swap is known to
// return while its own frame still waits (`queued_frames`, the console), all of it is that much later. Missed
// frames are counted in vertical blanks.
#include "engine/core/screen/frame_fit.h"
#include "engine/device/onset/presenter.h"

namespace dorsal {

[[nodiscard]] std::unique_ptr<Presenter> make_gl_finish_presenter(FrameSteps steps, const FrameFit& fit,
                                                                  int queued_frames);

} // namespace dorsal
