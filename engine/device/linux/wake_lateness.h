#pragma once
// How late a thread is woken on this machine, now: each time it sleeps for a known while, by how much it
// slept on. The kernel's own account of waits (run_delay.h) begins when it knows that the thread may run, and
// knows nothing of a processor that sleeps deeply, or that a virtual machine has lost for a while.
#include "engine/core/base/time.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dorsal {

class WakeLateness {
public:
  void note(Duration late) noexcept {
    last_[next_] = std::max(late, Duration::zero());
    next_ = (next_ + 1) % last_.size();
  }
  // Of the last 64; zero before there was any.
  [[nodiscard]] Duration largest() const noexcept { return *std::ranges::max_element(last_); }

private:
  std::array<Duration, 64> last_{};
  std::size_t next_{0};
};

} // namespace dorsal
