#include "engine/core/adaptation/targets.h"

#include <cmath>

namespace dorsal::adaptation {
namespace {

double chance_of_harder(double p, int k, int u) {
  const double run = std::pow(p, k - 1);
  const double error_run = std::pow(1 - p, u - 1);
  return run * (1 - std::pow(1 - p, u)) / (run + error_run - run * error_run);
}

double bisect(int k, int u) {
  double low = 0;
  double high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (chance_of_harder(middle, k, u) < 0.5 ? low : high) = middle;
  }
  return (low + high) / 2;
}

} // namespace

std::optional<double> transformed_target(int correct_to_harden, int errors_to_ease) {
  if (correct_to_harden < 1 || errors_to_ease < 1) return std::nullopt;
  if (errors_to_ease == 1) return std::pow(0.5, 1.0 / correct_to_harden);
  return bisect(correct_to_harden, errors_to_ease);
}

std::optional<double> weighted_transformed_target(int correct_to_harden, double harder_over_easier) {
  if (correct_to_harden < 1 || !(harder_over_easier > 0)) return std::nullopt;
  return std::pow(1 / (1 + harder_over_easier), 1.0 / correct_to_harden);
}

} // namespace dorsal::adaptation
