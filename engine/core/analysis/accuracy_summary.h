#pragma once
// Accuracy of a group of trials: overall and per side with Wilson intervals, the gap between the sides with
// Newcombe's interval and Fisher's test, sensitivity and bias of the answers given. Time-outs count as wrong,
// those of an unknown side overall only; d' and criterion leave them out.
#include "engine/core/analysis/trial_row.h"
#include "engine/core/statistics/signal_detection.h"
#include "engine/core/statistics/two_proportions.h"

namespace dorsal::analysis {

struct Share {
  statistics::Count count{};
  std::optional<double> value;
  std::optional<statistics::Bounds> interval;
};

struct AccuracySummary {
  Share overall;
  Share left;
  Share right;
  std::size_t time_outs{};
  std::optional<statistics::Difference> gap; // left minus right
  std::optional<statistics::FisherTest> gap_test;
  std::optional<statistics::SignalDetection> detection;
};

[[nodiscard]] Share share_of(statistics::Count count, double confidence);
[[nodiscard]] AccuracySummary summarise_accuracy(Trials trials, double confidence);

} // namespace dorsal::analysis
