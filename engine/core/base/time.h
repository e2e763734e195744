#pragma once
// Instants, durations and stamps. Unit: nanoseconds of CLOCK_MONOTONIC. The clock type has no now(): core can
// compare instants and cannot read a clock; only engine/device does that, and hands instants down.
#include <chrono>
#include <cstdint>

namespace dorsal {

using Duration = std::chrono::nanoseconds;

struct MonotonicClock {
  using rep = std::int64_t;
  using period = std::nano;
  using duration = Duration;
  using time_point = std::chrono::time_point<MonotonicClock>;
  static constexpr bool is_steady = true;
};
using Instant = MonotonicClock::time_point;

// An event in time: `best` is the estimate, and the truth lies in [earliest, latest] in at least 99 % of
// cases (bench `timing` measures that share). Invariant: earliest <= best <= latest.
struct Stamp {
  Instant best;
  Instant earliest;
  Instant latest;

  [[nodiscard]] constexpr Duration width() const { return latest - earliest; }
  [[nodiscard]] static constexpr Stamp exactly(Instant at) { return {at, at, at}; }
  friend constexpr bool operator==(const Stamp&, const Stamp&) = default;
};

// The time from one stamp to a later one, with the bounds that follow from both intervals.
struct Interval {
  Duration best;
  Duration lower;
  Duration upper;
  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

[[nodiscard]] constexpr Interval between(const Stamp& from, const Stamp& to) {
  return {to.best - from.best, to.earliest - from.latest, to.latest - from.earliest};
}

// Two stamps of the same event. They bound each other; where they disagree the interval widens to hold both.
[[nodiscard]] constexpr Stamp combine(const Stamp& a, const Stamp& b) {
  const Instant earliest = a.earliest > b.earliest ? a.earliest : b.earliest;
  const Instant latest = a.latest < b.latest ? a.latest : b.latest;
  if (earliest > latest) {
    const Instant lo = a.earliest < b.earliest ? a.earliest : b.earliest;
    const Instant hi = a.latest > b.latest ? a.latest : b.latest;
    return {a.best, lo, hi};
  }
  const Instant best = a.best < earliest ? earliest : a.best > latest ? latest : a.best;
  return {best, earliest, latest};
}

[[nodiscard]] constexpr double in_milliseconds(Duration d) {
  return std::chrono::duration<double, std::milli>(d).count();
}
[[nodiscard]] constexpr double in_seconds(Duration d) { return std::chrono::duration<double>(d).count(); }
[[nodiscard]] constexpr std::int64_t in_nanoseconds(Instant t) { return t.time_since_epoch().count(); }
[[nodiscard]] constexpr Instant instant_from_nanoseconds(std::int64_t ns) { return Instant{Duration{ns}}; }

} // namespace dorsal
