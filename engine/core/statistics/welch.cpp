#include "engine/core/statistics/welch.h"

#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/moments.h"

namespace dorsal::statistics {
namespace {

std::optional<std::vector<double>> logarithms(Sample x) {
  std::vector<double> logs(x.begin(), x.end());
  for (double& value : logs) {
    if (!(value > 0)) return std::nullopt;
    value = std::log(value);
  }
  return logs;
}

double satterthwaite(double va, double vb, Sample a, Sample b) {
  const double sum = va + vb;
  return sum * sum / (va * va / as_double(a.size() - 1) + vb * vb / as_double(b.size() - 1));
}

} // namespace

std::optional<WelchTest> welch_t(Sample a, Sample b, double confidence) {
  const auto sa = variance(a);
  const auto sb = variance(b);
  if (!sa || !sb || *sa + *sb == 0) return std::nullopt;
  const double va = *sa / as_double(a.size());
  const double vb = *sb / as_double(b.size());
  const double se = std::sqrt(va + vb);
  const double difference = *mean(a) - *mean(b);
  const StudentsT law{satterthwaite(va, vb, a, b)};
  const double half = se * quantile(complement(law, (1 - confidence) / 2));
  const double t = difference / se;
  return WelchTest{difference,
                   {difference - half, difference + half},
                   t,
                   law.degrees_of_freedom(),
                   2 * cdf(complement(law, std::fabs(t)))};
}

std::optional<WelchTest> welch_t_log(Sample a, Sample b, double confidence) {
  const auto la = logarithms(a);
  const auto lb = logarithms(b);
  if (!la || !lb) return std::nullopt;
  return welch_t(*la, *lb, confidence);
}

} // namespace dorsal::statistics
