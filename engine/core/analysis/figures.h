#pragma once
// What the report draws besides the factors (factor_summary.h), computed once: how response times are spread,
// overall and per side, and conditional accuracy. Milliseconds. No pixels, no colours.
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/response_times/conditional_accuracy.h"
#include "engine/core/statistics/response_times/density.h"

namespace dorsal::analysis {

inline constexpr double drawn_quantiles[] = {0.1, 0.3, 0.5, 0.7, 0.9};

struct SpreadOfTimes { // of correct answers
  std::size_t n{};
  std::optional<statistics::Density> density{}; // per ms
  std::vector<double> quantiles_ms{};           // drawn_quantiles; empty without answers
};

struct Figures {
  SpreadOfTimes all, left, right; // `all` of answers to unknown sides, too
  std::vector<statistics::AccuracyBin> conditional;
};

[[nodiscard]] Figures figures(Trials trials);

} // namespace dorsal::analysis
