#include "engine/core/statistics/trimmed.h"

#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/robust.h"

namespace dorsal::statistics {
namespace {

constexpr double most_trimmed = 0.25;
constexpr std::size_t fewest_left = 3;

bool in_range(double trim, double confidence) {
  return trim >= 0 && trim <= most_trimmed && confidence > 0 && confidence < 1;
}

struct Trimmed {
  double mean{};
  double winsorized_variance{};
  double left{}; // values
};

std::optional<Trimmed> trimmed(Sample x, double trim) {
  if (!usable(x)) return std::nullopt;
  std::vector<double> values = sorted(x);
  const auto off = static_cast<std::size_t>(trim * as_double(x.size()));
  const std::size_t left = x.size() - 2 * off;
  if (left < fewest_left) return std::nullopt;
  for (std::size_t i = 0; i < off; ++i) {
    values[i] = values[off];
    values[values.size() - 1 - i] = values[values.size() - 1 - off];
  }
  const auto mean = trimmed_mean(x, trim);
  const auto spread = variance(values);
  if (!mean || !spread) return std::nullopt;
  return Trimmed{*mean, *spread, as_double(left)};
}

std::optional<TrimmedMean> tested(double value, double error, double degrees_of_freedom, double confidence) {
  if (!(error > 0)) return std::nullopt;
  const StudentsT law{degrees_of_freedom};
  const double half = error * quantile(complement(law, (1 - confidence) / 2));
  return TrimmedMean{value,
                     {value - half, value + half},
                     degrees_of_freedom,
                     2 * cdf(complement(law, std::fabs(value / error)))};
}

} // namespace

std::optional<TrimmedMean> trimmed_mean_test(Sample x, double trim, double confidence) {
  if (!in_range(trim, confidence)) return std::nullopt;
  const auto cut = trimmed(x, trim);
  if (!cut) return std::nullopt;
  const double error =
      std::sqrt(cut->winsorized_variance) / ((1 - 2 * trim) * std::sqrt(as_double(x.size())));
  return tested(cut->mean, error, cut->left - 1, confidence);
}

std::optional<TrimmedMean> yuen_test(Sample a, Sample b, double trim, double confidence) {
  if (!in_range(trim, confidence)) return std::nullopt;
  const auto first = trimmed(a, trim), second = trimmed(b, trim);
  if (!first || !second) return std::nullopt;
  const auto squared_error = [](const Trimmed& cut, Sample x) {
    return (as_double(x.size()) - 1) * cut.winsorized_variance / (cut.left * (cut.left - 1));
  };
  const double da = squared_error(*first, a), db = squared_error(*second, b), sum = da + db;
  if (!(sum > 0)) return std::nullopt;
  const double degrees = sum * sum / (da * da / (first->left - 1) + db * db / (second->left - 1));
  return tested(first->mean - second->mean, std::sqrt(sum), degrees, confidence);
}

} // namespace dorsal::statistics
