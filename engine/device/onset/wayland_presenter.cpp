#include "engine/device/onset/vblank_check.h"
#include "engine/device/onset/wayland_presentation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

constexpr Duration feedback_error = std::chrono::microseconds{20};

class WaylandPresenter final : public Presenter {
public:
  WaylandPresenter(FrameSteps steps, FeedbackCalls calls, Duration period,
                   std::unique_ptr<Presenter> fallback)
      : steps_(std::move(steps)), calls_(std::move(calls)), period_(period), fallback_(std::move(fallback)) {}

  Onset present() override {
    if (!violation_.empty()) return fallback_->present();
    const Instant before = steps_.now();
    calls_.ask();
    steps_.swap();
    const auto feedback = calls_.answer();
    const Instant after = steps_.now();
    if (!feedback) return demote(before, after, "the compositor does not say what became of a frame");
    if (feedback->discarded) return discarded(before, after);
    if (feedback->at > after) return demote(before, after, "a stamp in the future");
    if (last_ && feedback->at <= *last_)
      return demote(before, after, "a stamp that is not after the last one");
    last_ = feedback->at;
    return onset(before, *feedback);
  }
  [[nodiscard]] OnsetProvider provider() const override {
    return violation_.empty() ? OnsetProvider::wayland_presentation : fallback_->provider();
  }
  void settle() override { fallback_->settle(); }
  [[nodiscard]] Instant hand_over_for(const FrameRequest& request) const override {
    if (!violation_.empty() || !last_) return fallback_->hand_over_for(request);
    return hand_over_on_grid(request, *last_, period_);
  }
  [[nodiscard]] std::string demotion() const override {
    return violation_.empty() ? std::string{}
                              : fmt::format("wayland-presentation was given up: {}", violation_);
  }

private:
  [[nodiscard]] Onset onset(Instant before, const WaylandFeedback& feedback) const {
    const Duration period = feedback.refresh > Duration::zero() ? feedback.refresh : period_;
    const bool hardware = feedback.hw_completion && feedback.vsync;
    const auto blanks = static_cast<int>(std::max(Duration::zero(), feedback.at - before) / period);
    return {.at = hardware ? Stamp{feedback.at, feedback.at - feedback_error, feedback.at + feedback_error}
                           : Stamp{feedback.at, std::min(before, feedback.at), feedback.at + period},
            .provider = OnsetProvider::wayland_presentation,
            .missed_frames = blanks,
            .quality = hardware ? OnsetQuality::hardware : OnsetQuality::composited};
  }

  // Hidden, or replaced by a newer frame: what is on screen is known only by the next feedback.
  [[nodiscard]] Onset discarded(Instant before, Instant after) const {
    return {.at = {after, before, after + period_},
            .provider = OnsetProvider::wayland_presentation,
            .missed_frames = 1,
            .quality = OnsetQuality::estimate};
  }

  Onset demote(Instant before, Instant after, std::string_view why) {
    violation_ = why;
    return {.at = {after, before, after + period_},
            .provider = fallback_->provider(),
            .missed_frames = 0,
            .quality = OnsetQuality::estimate};
  }

  FrameSteps steps_;
  FeedbackCalls calls_;
  Duration period_;
  std::unique_ptr<Presenter> fallback_;
  std::optional<Instant> last_;
  std::string violation_;
};

} // namespace

std::unique_ptr<Presenter> make_wayland_presenter(FrameSteps steps, FeedbackCalls calls, Duration period,
                                                  std::unique_ptr<Presenter> fallback) {
  return std::make_unique<WaylandPresenter>(std::move(steps), std::move(calls), period, std::move(fallback));
}

} // namespace dorsal
