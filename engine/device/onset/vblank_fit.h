#pragma once
// The grid of vertical blanks, followed while a session goes on. Returns of glFinish come after their blank,
// mostly by little and sometimes by much: the period is the Theil-Sen slope through the last 32 returns
// (Theil 1950; Sen 1968; a quarter of them may be anything), the phase a low quantile of what is left.
#include "engine/core/screen/frame_fit.h"

#include <array>

namespace dorsal {

class VblankFit {
public:
  explicit VblankFit(const FrameFit& start) : period_(start.period), phase_(start.phase) {}

  [[nodiscard]] Duration period() const noexcept { return period_; }
  [[nodiscard]] Instant phase() const noexcept { return phase_; }
  // The last blank at or before the instant, within a tenth of a period after it.
  [[nodiscard]] Instant last_blank(Instant at) const noexcept;
  // Never allocates.
  void note(Instant at) noexcept;
  // Fits anew once there are 8 returns. Between trials.
  void refit();

private:
  static constexpr std::size_t kept = 32;
  Duration period_;
  Instant phase_; // of one blank
  std::array<Instant, kept> returns_{};
  std::size_t noted_{};
};

} // namespace dorsal
