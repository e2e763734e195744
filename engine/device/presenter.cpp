#include "engine/device/presenter.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

// With more turns than one, part of the waiting was before the answer came.
Duration late_by(const RunDelay::Reading& own) { return own.turns == 1 ? own.waited : Duration::zero(); }

// To answer takes a server some microseconds; to copy a frame, hundreds.
constexpr Duration shortest_copy = std::chrono::microseconds{100};

Duration waited_after_copy(const std::optional<RunDelay::Reading>& server) {
  return server && server->ran < shortest_copy ? server->waited : Duration::zero();
}

class UnsyncedPresenter final : public Presenter {
public:
  UnsyncedPresenter(ScreenSteps steps, Duration way) : steps_(std::move(steps)), way_(way) {}

  Onset present() override {
    const Instant before = steps_.now();
    steps_.swap();
    const ServerAnswer answer = steps_.round_trip();
    const Instant arrival = std::max(before, answer.read - late_by(answer.own));
    const Instant best = std::max(before, arrival - waited_after_copy(answer.server) - way_ / 2);
    return {.at = {best, before, arrival}, .provider = provider(), .missed_frames = 0};
  }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::unsynced; }

private:
  ScreenSteps steps_;
  Duration way_;
};

class GlFinishPresenter final : public Presenter {
public:
  GlFinishPresenter(ScreenSteps steps, Duration period) : steps_(std::move(steps)), period_(period) {}

  Onset present() override {
    const Instant before = steps_.now();
    steps_.swap();
    steps_.finish_pixel();
    const Instant after = steps_.now();
    // A frame handed over in time is shown at the next blank, so it waits for less than one period.
    const auto blanks = static_cast<int>((after - before) / period_);
    return {.at = {after, std::max(before, after - period_), after},
            .provider = provider(),
            .missed_frames = blanks};
  }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::gl_finish; }

private:
  ScreenSteps steps_;
  Duration period_;
};

} // namespace

std::unique_ptr<Presenter> make_unsynced_presenter(ScreenSteps steps, Duration way) {
  return std::make_unique<UnsyncedPresenter>(std::move(steps), way);
}

std::unique_ptr<Presenter> make_gl_finish_presenter(ScreenSteps steps, Duration period) {
  return std::make_unique<GlFinishPresenter>(std::move(steps), period);
}

} // namespace dorsal
