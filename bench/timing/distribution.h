#pragma once
// The numbers of a sample, in its units; a sample too small for one of them leaves it empty. Exact quantiles
// (type 7), n-1, MAD scaled to a normal SD (engine/core/statistics). And what a program's errors come to
// against another's: a ratio or a difference with a bootstrap interval (percentile method, Efron 1979; trials
// drawn with replacement within each program, seeded).
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sample.h"

#include <functional>
#include <optional>

namespace dorsal::bench {

struct Distribution {
  std::size_t n{};
  std::optional<double> mean, sd, median, robust_sd, p1, p99, largest; // largest: of the absolute values
};

[[nodiscard]] Distribution distribution_of(statistics::Sample x);

[[nodiscard]] std::optional<double> robust_sd(statistics::Sample x);

struct Contrast {
  std::optional<double> value;
  std::optional<statistics::Bounds> interval; // 95 %
};

using Statistic = std::function<std::optional<double>(statistics::Sample)>;
// Statistic of a / statistic of b, and a - b. Empty where one of them has no value, or b none above zero.
[[nodiscard]] Contrast ratio_of(const Statistic& statistic, statistics::Sample a, statistics::Sample b);
[[nodiscard]] Contrast difference_of(const Statistic& statistic, statistics::Sample a, statistics::Sample b);

} // namespace dorsal::bench
