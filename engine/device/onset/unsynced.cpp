#include "engine/device/onset/unsynced.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

// To answer takes a server some microseconds; to copy a frame, hundreds.
constexpr Duration shortest_copy = std::chrono::microseconds{100};

bool copied_when_asked(const RunDelay::Reading& server) { return server.ran < shortest_copy; }

Duration waited_after_copy(const std::optional<RunDelay::Reading>& server) {
  return server && copied_when_asked(*server) ? server->waited : Duration::zero();
}

// How late the answer was read. One wait of a thread that slept is all of it. Of several, part may have been
// before the answer came, but the answer came no sooner than the server had done its work.
Duration late_by(const ServerAnswer& answer) {
  if (answer.own.turns == 1 && !answer.pushed_aside) return answer.own.waited;
  if (!answer.server) return Duration::zero();
  const Duration work =
      copied_when_asked(*answer.server) ? Duration::zero() : answer.server->ran + answer.server->waited;
  const Duration rest = answer.read - answer.asked - work;
  return std::clamp(rest, Duration::zero(), answer.own.waited);
}

class UnsyncedPresenter final : public Presenter {
public:
  UnsyncedPresenter(FrameSteps steps, AskServer ask, ShownLater later)
      : steps_(std::move(steps)), ask_(std::move(ask)), later_(later) {}

  Onset present() override {
    const Instant before = steps_.now();
    steps_.swap();
    const ServerAnswer answer = ask_.server();
    const Instant arrival = answer.read - late_by(answer);
    const Instant best = std::max(before, arrival - waited_after_copy(answer.server) - ask_.way / 2);
    return {.at = {best + later_.usual, before, answer.read + later_.latest},
            .provider = provider(),
            .missed_frames = 0,
            .quality = OnsetQuality::round_trip};
  }
  [[nodiscard]] OnsetProvider provider() const override { return OnsetProvider::unsynced; }

private:
  FrameSteps steps_;
  AskServer ask_;
  ShownLater later_;
};

} // namespace

std::unique_ptr<Presenter> make_unsynced_presenter(FrameSteps steps, AskServer ask, ShownLater later) {
  return std::make_unique<UnsyncedPresenter>(std::move(steps), std::move(ask), later);
}

} // namespace dorsal
