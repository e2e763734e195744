#include "engine/device/onset/gl_finish.h"

#include "engine/device/onset/vblank_fit.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

class GlFinishPresenter final : public Presenter {
public:
  GlFinishPresenter(FrameSteps steps, const FrameFit& fit, int queued_frames)
      : steps_(std::move(steps)), fit_(fit), queued_frames_(queued_frames) {}

  Onset present() override {
    const Instant before = steps_.now();
    steps_.swap();
    steps_.finish_pixel();
    const Instant after = steps_.now();
    const Instant blank = std::max(before, fit_.last_blank(after));
    fit_.note(after);
    const Duration queued = queued_frames_ * fit_.period();
    shown_ = blank + queued;
    // A frame handed over in time is shown at the next blank, so it waits for less than one period.
    const auto blanks = static_cast<int>((blank - before) / fit_.period());
    return {.at = {blank + queued, std::max(before, blank + queued - fit_.period()),
                   after + queued + fit_.period()},
            .provider = provider(),
            .missed_frames = blanks,
            .quality = OnsetQuality::estimate};
  }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::gl_finish; }
  void settle() override { fit_.refit(); }
  [[nodiscard]] Instant hand_over_for(const FrameRequest& request) const override {
    const bool after_the_last = std::holds_alternative<Frames>(request) && shown_;
    return hand_over_on_grid(request, after_the_last ? *shown_ : fit_.phase(), fit_.period());
  }

private:
  FrameSteps steps_;
  VblankFit fit_;
  int queued_frames_;
  std::optional<Instant> shown_;
};

} // namespace

std::unique_ptr<Presenter> make_gl_finish_presenter(FrameSteps steps, const FrameFit& fit,
                                                    int queued_frames) {
  return std::make_unique<GlFinishPresenter>(std::move(steps), fit, queued_frames);
}

} // namespace dorsal
