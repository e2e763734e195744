#include "engine/device/onset/stamped_presenter.h"
#include "engine/device/onset/vblank_check.h"
#include "engine/device/onset/wayland_presentation.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr Duration feedback_error = std::chrono::microseconds{20};

class WaylandPresenter final : public StampedPresenter {
public:
  WaylandPresenter(FrameSteps frame_steps, FeedbackCalls calls, Duration frame_period,
                   std::unique_ptr<Presenter> fallback)
      : StampedPresenter(OnsetProvider::wayland_presentation, std::move(frame_steps), frame_period,
                         std::move(fallback)),
        calls_(std::move(calls)) {}

private:
  Presented present_stamped() override {
    const Instant before = steps().now();
    calls_.ask();
    steps().swap();
    const auto feedback = calls_.answer();
    const Instant after = steps().now();
    if (!feedback) return give_up("the compositor does not say what became of a frame", before);
    if (feedback->discarded) return {discarded(before), {}};
    if (too_far_ahead(feedback->at, after, period()))
      return give_up("a stamp further ahead than the end of a blank can be", before);
    if (last_blank() && feedback->at <= *last_blank())
      return give_up("a stamp that is not after the last one", before);
    return {onset(before, *feedback), feedback->at};
  }

  [[nodiscard]] Onset onset(Instant before, const WaylandFeedback& feedback) const {
    const Duration refresh = feedback.refresh > Duration::zero() ? feedback.refresh : period();
    const bool hardware = feedback.hw_completion && feedback.vsync;
    const auto blanks = static_cast<int>(std::max(Duration::zero(), feedback.at - before) / refresh);
    return {.at = hardware ? Stamp{feedback.at, feedback.at - feedback_error, feedback.at + feedback_error}
                           : Stamp{feedback.at, std::min(before, feedback.at), feedback.at + refresh},
            .provider = OnsetProvider::wayland_presentation,
            .missed_frames = blanks,
            .quality = hardware ? OnsetQuality::hardware : OnsetQuality::composited};
  }

  // Hidden, or replaced by a newer frame: what is on screen is known only by the next feedback.
  [[nodiscard]] Onset discarded(Instant before) const {
    return {.at = by_return(before),
            .provider = OnsetProvider::wayland_presentation,
            .missed_frames = 1,
            .quality = OnsetQuality::estimate};
  }

  FeedbackCalls calls_;
};

} // namespace

std::unique_ptr<Presenter> make_wayland_presenter(FrameSteps steps, FeedbackCalls calls, Duration period,
                                                  std::unique_ptr<Presenter> fallback) {
  return std::make_unique<WaylandPresenter>(std::move(steps), std::move(calls), period, std::move(fallback));
}

} // namespace dorsal
