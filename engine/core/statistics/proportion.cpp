#include "engine/core/statistics/proportion.h"

#include "engine/core/statistics/distributions.h"

#include <boost/math/special_functions/beta.hpp>

namespace dorsal::statistics {
namespace {

bool counted(Count c) { return c.trials >= 0 && c.correct >= 0 && c.correct <= c.trials; }

bool valid(Count c, double confidence) {
  return counted(c) && c.trials > 0 && confidence > 0 && confidence < 1;
}

double correct(Count c) { return static_cast<double>(c.correct); }
double wrong(Count c) { return static_cast<double>(c.trials - c.correct); }

double beta_lower(double a, double b, double tail) { return quantile(Beta{a, b}, tail); }
double beta_upper(double a, double b, double tail) { return quantile(complement(Beta{a, b}, tail)); }

} // namespace

double normal_z(double confidence) { return quantile(complement(Normal{}, (1 - confidence) / 2)); }

std::optional<double> share(Count c) {
  if (!counted(c) || c.trials == 0) return std::nullopt;
  return correct(c) / static_cast<double>(c.trials);
}

std::optional<Bounds> wilson(Count c, double confidence) {
  if (!valid(c, confidence)) return std::nullopt;
  const double n = static_cast<double>(c.trials);
  const double z2 = std::pow(normal_z(confidence), 2);
  const double centre = (correct(c) + z2 / 2) / (n + z2);
  const double half = std::sqrt(z2 * (correct(c) * wrong(c) / n + z2 / 4)) / (n + z2);
  return Bounds{c.correct == 0 ? 0.0 : std::max(0.0, centre - half),
                c.correct == c.trials ? 1.0 : std::min(1.0, centre + half)};
}

std::optional<Bounds> clopper_pearson(Count c, double confidence) {
  if (!valid(c, confidence)) return std::nullopt;
  const double tail = (1 - confidence) / 2;
  return Bounds{c.correct == 0 ? 0.0 : beta_lower(correct(c), wrong(c) + 1, tail),
                c.correct == c.trials ? 1.0 : beta_upper(correct(c) + 1, wrong(c), tail)};
}

std::optional<Bounds> jeffreys(Count c, double confidence) {
  if (!valid(c, confidence)) return std::nullopt;
  const double tail = (1 - confidence) / 2;
  return Bounds{c.correct == 0 ? 0.0 : beta_lower(correct(c) + 0.5, wrong(c) + 0.5, tail),
                c.correct == c.trials ? 1.0 : beta_upper(correct(c) + 0.5, wrong(c) + 0.5, tail)};
}

std::optional<double> beta_posterior_ge(Count c, double threshold, BetaPrior prior) {
  if (!counted(c) || !(prior.a > 0 && prior.b > 0) || std::isnan(threshold)) return std::nullopt;
  if (threshold <= 0) return 1.0;
  if (threshold >= 1) return 0.0;
  return boost::math::ibetac(correct(c) + prior.a, wrong(c) + prior.b, threshold, InDouble{});
}

} // namespace dorsal::statistics
