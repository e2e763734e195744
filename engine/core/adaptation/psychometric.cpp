#include "engine/core/adaptation/psychometric.h"

#include <cmath>
#include <numbers>

namespace dorsal::adaptation {
namespace {

double weibull_exponent(double x, double threshold, double slope, Scale scale) {
  switch (scale) {
  case Scale::decibel: return std::pow(10, slope * (x - threshold) / 20);
  case Scale::log10: return std::pow(10, slope * (x - threshold));
  case Scale::linear: break;
  }
  return std::pow(x / threshold, slope);
}

} // namespace

double weibull(double x, double threshold, double slope, Asymptotes ends, Scale scale) {
  return 1 - ends.lapse -
         (1 - ends.lower - ends.lapse) * std::exp(-weibull_exponent(x, threshold, slope, scale));
}

double normal_ogive(double x, double mean, double sd, Asymptotes ends) {
  const double phi = 0.5 * std::erfc(-(x - mean) / sd / std::numbers::sqrt2);
  return ends.lower + (1 - ends.lower - ends.lapse) * phi;
}

double logistic(double x, double threshold, double width, Asymptotes ends) {
  return ends.lower + (1 - ends.lower - ends.lapse) / (1 + std::exp((threshold - x) / width));
}

double falling_logistic(double x, double threshold, double width, Asymptotes ends) {
  return logistic(-x, -threshold, width, ends);
}

} // namespace dorsal::adaptation
