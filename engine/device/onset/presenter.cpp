#include "engine/device/onset/presenter.h"

namespace dorsal {

Instant hand_over_on_grid(const FrameRequest& request, Instant blank, Duration period) noexcept {
  if (const auto* frames = std::get_if<Frames>(&request)) return blank + frames->count * period - period / 2;
  const Duration since = std::get<Instant>(request) - blank;
  const auto half = period.count() / 2;
  const auto nearest = (since.count() + (since.count() < 0 ? -half : half)) / period.count();
  return blank + nearest * period - period / 2;
}

} // namespace dorsal
