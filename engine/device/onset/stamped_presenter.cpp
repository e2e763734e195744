#include "engine/device/onset/stamped_presenter.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {

StampedPresenter::StampedPresenter(OnsetProvider provider, FrameSteps steps, Duration period,
                                   std::unique_ptr<Presenter> fallback)
    : provider_(provider), steps_(std::move(steps)), period_(period), fallback_(std::move(fallback)) {}

Onset StampedPresenter::present() {
  if (!violation_.empty()) return fallback_->present();
  const Presented presented = present_stamped();
  if (presented.blank) last_blank_ = presented.blank;
  return presented.onset;
}

OnsetProvider StampedPresenter::provider() const {
  return violation_.empty() ? provider_ : fallback_->provider();
}

void StampedPresenter::settle() { fallback_->settle(); }

Instant StampedPresenter::hand_over_for(const FrameRequest& request) const {
  if (!violation_.empty() || !last_blank_) return fallback_->hand_over_for(request);
  return hand_over_on_grid(request, *last_blank_, period_);
}

std::string StampedPresenter::demotion() const {
  return violation_.empty() ? std::string{}
                            : fmt::format("{} was given up: {}", name_of(provider_), violation_);
}

Stamp StampedPresenter::by_return(Instant handed_over) const {
  const Instant returned = steps_.now();
  return {returned, handed_over, returned + 2 * period_};
}

StampedPresenter::Presented StampedPresenter::give_up(std::string_view why, Instant handed_over) {
  violation_ = why;
  return {.onset = {.at = by_return(handed_over),
                    .provider = fallback_->provider(),
                    .missed_frames = 0,
                    .quality = OnsetQuality::estimate},
          .blank = {}};
}

} // namespace dorsal
