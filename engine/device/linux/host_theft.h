#pragma once
// On a virtual machine: for how long the host below it takes the processors away. Nothing inside sees it as
// it happens (schedstat and the server's clock stand still with everything else), so a stamp can be late
// without any trace. A guest knows that it does not know: it looks how late its listening thread wakes from
// sleeps of a known length, and how long a look that spins is interrupted, and the lateness that no more than
// 1 in 400 moments exceeds becomes part of how early a press may have been. On a machine of its own nothing
// is looked at and nothing widens.
#include "engine/core/base/time.h"
#include "engine/device/clock.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <string>
#include <string_view>

namespace dorsal {

// By the texts of /proc/cpuinfo (flag `hypervisor`) and /proc/stat (steal, the eighth figure of "cpu").
[[nodiscard]] bool is_guest(std::string_view cpuinfo, std::string_view stat);
[[nodiscard]] bool this_machine_is_guest(); // reads them once

class HostTheft {
public:
  // A sleep of a known length ended that much late, what the thread waited for a processor taken off.
  void note_wake(Duration late) noexcept;
  // A look that spun for so long in all was taken away once for `longest`.
  void note_spin(Duration spun, Duration longest) noexcept;
  // Zero before anything was noted.
  [[nodiscard]] Duration bound() const noexcept;
  [[nodiscard]] std::int64_t looks() const noexcept { return wakes_; }

private:
  static constexpr std::size_t steps = 24; // from 0.05 to 21 ms
  using Table = std::array<double, steps>;
  static Duration step(std::size_t i) noexcept;
  Table wakes_above_{}, time_above_{}; // ns
  std::int64_t wakes_{};
  double spun_{}; // ns
};

// How many looks there were, and what they came to.
struct HostLooks {
  Duration bound{};
  std::int64_t looks{};
};

// The same by one thread that listens, for others that ask; does nothing on a machine of its own.
class HostWatch {
public:
  explicit HostWatch(bool guest = this_machine_is_guest()) : guest_(guest) {}
  [[nodiscard]] bool is_guest() const noexcept { return guest_; }
  void note_wake(Duration late) noexcept;
  void note_spin(Duration spun, Duration longest) noexcept;
  [[nodiscard]] Duration bound() const noexcept { return looks().bound; }
  [[nodiscard]] HostLooks looks() const noexcept { // by any thread
    return {Duration{bound_.load(std::memory_order_relaxed)}, looks_.load(std::memory_order_relaxed)};
  }

private:
  void publish() noexcept;
  bool guest_;
  HostTheft theft_;
  std::atomic<Duration::rep> bound_{0};
  std::atomic<std::int64_t> looks_{0};
};

// Looks again and again until something came or the time is over; false when something came. `longest`:
// between two looks.
template <class Came>
[[nodiscard]] bool spun_for_nothing(Came came, Duration time, Duration& longest) {
  Instant before = monotonic_now();
  const Instant until = before + time;
  while (before < until) {
    if (came()) return false;
    const Instant now = monotonic_now();
    longest = std::max(longest, now - before);
    before = now;
  }
  return true;
}

// Steal and all time in /proc/stat, in its ticks.
struct StolenTime {
  std::int64_t stolen{};
  std::int64_t all{};
};
[[nodiscard]] StolenTime stolen_time(std::string_view stat);
[[nodiscard]] StolenTime stolen_time_here();

// For the rig's facts.
[[nodiscard]] std::string host_in_words(bool guest, const HostLooks& looks, const StolenTime& since_start);

} // namespace dorsal
