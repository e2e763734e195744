#pragma once
// Psychometric functions: the chance of a correct answer at a stimulus, given parameters in the order of
// their struct. Weibull as Watson 2017 (J. Vision 17(3):10) writes it: 1 - lapse - (1 - lower - lapse)
// exp(-g), with g = 10^(slope (x - threshold)/20) in decibel, 10^(slope (x - threshold)) in log10 units,
// (x/threshold)^slope in linear ones. Normal: lower + (1 - lower - lapse) Phi((x - mean)/sd); with lower =
// lapse it is that of Watson's third example. Logistic: lower + (1 - lower - lapse) / (1 + exp(-(x -
// threshold)/width)) (Berkson 1944, with the asymptotes of the others). Falling logistic, for difficulty that
// grows with x: the same of -x. The lower asymptote is the chance of a right guess, the task's (task.h).
namespace dorsal::adaptation {

struct Asymptotes {
  double lower{};
  double lapse{};
};

enum class Scale { decibel, log10, linear };

[[nodiscard]] double weibull(double x, double threshold, double slope, Asymptotes ends, Scale scale);
[[nodiscard]] double normal_ogive(double x, double mean, double sd, Asymptotes ends);
[[nodiscard]] double logistic(double x, double threshold, double width, Asymptotes ends);
[[nodiscard]] double falling_logistic(double x, double threshold, double width, Asymptotes ends);

} // namespace dorsal::adaptation
