#pragma once
// Both parts of answers that tell a square and a tip, each scored apart, of trials in which something was
// touched: of the square every one that counts, so that "nothing" and a time-out are errors; of the tip those
// whose answer names one, wherever it was felt, with d' (pointed is the signal). How far beside and which way
// the squares were: place_summary.h.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sample.h"
#include "engine/core/statistics/signal_detection.h"
#include "engine/core/trial/led_trial.h"

#include <optional>
#include <span>

namespace dorsal {

struct PartScore {
  statistics::Count score{};
  std::optional<double> share;
  std::optional<statistics::Bounds> share_bounds; // Wilson's, 95 %
  double chance{};                                // by guessing, of the first trial
};

struct PartsSummary {
  PartScore square, tip;
  std::optional<statistics::SignalDetection> tip_sensitivity;
};

// Empty where no trial that counts tells both.
[[nodiscard]] std::optional<PartsSummary> parts_summary(std::span<const LedTrialRecord> trials);

} // namespace dorsal
