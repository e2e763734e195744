#include "engine/device/presenter.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

class UnsyncedPresenter final : public Presenter {
public:
  UnsyncedPresenter(ScreenSteps steps, Duration round_trip)
      : steps_(std::move(steps)), round_trip_(round_trip) {}

  Onset present() override {
    const Instant before = steps_.now();
    steps_.swap();
    steps_.round_trip();
    const Instant after = steps_.now();
    const Instant best = std::max(before, after - round_trip_ / 2);
    return {.at = {best, before, after}, .provider = provider(), .missed_frames = 0};
  }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::unsynced; }

private:
  ScreenSteps steps_;
  Duration round_trip_;
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

std::unique_ptr<Presenter> make_unsynced_presenter(ScreenSteps steps, Duration round_trip) {
  return std::make_unique<UnsyncedPresenter>(std::move(steps), round_trip);
}

std::unique_ptr<Presenter> make_gl_finish_presenter(ScreenSteps steps, Duration period) {
  return std::make_unique<GlFinishPresenter>(std::move(steps), period);
}

} // namespace dorsal
