#pragma once
// Onset provider `gl-finish`: swap, one pixel, glFinish, on a screen whose frames were measured to wait for
// the vertical blank. An estimate: a return is never before its blank and often a little after it, so the
// blank is found by a robust fit through the last returns (VblankFit), and the onset is the last blank before
// the return. A driver may queue a frame more: the interval reaches back one period where the hand-over
// allows it. Missed frames are counted in vertical blanks.
#include "engine/core/screen/frame_fit.h"
#include "engine/device/onset/presenter.h"

namespace dorsal {

[[nodiscard]] std::unique_ptr<Presenter> make_gl_finish_presenter(FrameSteps steps, const FrameFit& fit);

} // namespace dorsal
