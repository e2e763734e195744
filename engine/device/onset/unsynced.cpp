#include "engine/device/onset/unsynced.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

// With more turns than one, part of the waiting was before the answer came. With one it may have been, where
// this thread was pushed aside before it slept: so only the estimate is corrected, never the interval.
Duration late_by(const RunDelay::Reading& own) { return own.turns == 1 ? own.waited : Duration::zero(); }

// To answer takes a server some microseconds; to copy a frame, hundreds.
constexpr Duration shortest_copy = std::chrono::microseconds{100};

Duration waited_after_copy(const std::optional<RunDelay::Reading>& server) {
  return server && server->ran < shortest_copy ? server->waited : Duration::zero();
}

class UnsyncedPresenter final : public Presenter {
public:
  UnsyncedPresenter(FrameSteps steps, std::function<ServerAnswer()> ask, Duration way)
      : steps_(std::move(steps)), ask_(std::move(ask)), way_(way) {}

  Onset present() override {
    const Instant before = steps_.now();
    steps_.swap();
    const ServerAnswer answer = ask_();
    const Instant arrival = answer.read - late_by(answer.own);
    const Instant best = std::max(before, arrival - waited_after_copy(answer.server) - way_ / 2);
    return {.at = {best, before, answer.read},
            .provider = provider(),
            .missed_frames = 0,
            .quality = OnsetQuality::round_trip};
  }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::unsynced; }

private:
  FrameSteps steps_;
  std::function<ServerAnswer()> ask_;
  Duration way_;
};

} // namespace

std::unique_ptr<Presenter> make_unsynced_presenter(FrameSteps steps, std::function<ServerAnswer()> ask,
                                                   Duration way) {
  return std::make_unique<UnsyncedPresenter>(std::move(steps), std::move(ask), way);
}

} // namespace dorsal
