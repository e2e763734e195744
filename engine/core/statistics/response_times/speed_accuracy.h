#pragma once
// Scores that join speed and accuracy. Times in the unit given; never a replacement for showing both apart.
// IES = mean correct RT / share correct (Townsend & Ashby 1983; unstable below 90 % correct).
// RCS = correct answers per second of responding (Woltz & Was 2006). LISAS = mean correct RT + S_RT/S_PE * PE
// (Vandierendonck 2017, BRM 49:653) with S_RT the SD (n-1) of correct times and S_PE = sqrt(PE (1 - PE));
// three definitions of S_PE circulate, this one is ours; S_PE = 0 and a single correct time give the mean
// correct RT. BIS = z(share correct) - z(mean correct RT) over the cells compared, SD with divisor n as in
// the authors' code (Liesefeld & Janczyk 2019, BRM 51:40); a measure without spread adds 0; relative to its
// cells, so one cell has none.
#include "engine/core/statistics/proportion.h"
#include "engine/core/statistics/sample.h"

#include <optional>
#include <vector>

namespace dorsal::statistics {

[[nodiscard]] std::optional<double> inverse_efficiency(Sample correct_rt, Count count);
[[nodiscard]] std::optional<double> rate_correct_per_s(Sample all_rt_s, Count count);
[[nodiscard]] std::optional<double> linear_integrated_score(Sample correct_rt, Count count);

struct Cell {
  double share_correct;
  double mean_correct_rt;
};
[[nodiscard]] std::optional<std::vector<double>> balanced_integration_scores(std::span<const Cell> cells);

// Delta plot: at quantile p (type 7), the difference hard - easy against the mean of both (De Jong, Liang &
// Lauber 1994).
struct DeltaPoint {
  double mean;
  double delta;
};
[[nodiscard]] std::optional<DeltaPoint> delta_point(Sample easy, Sample hard, double p);

} // namespace dorsal::statistics
