#include "engine/core/statistics/response_times/filters.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/robust.h"

namespace dorsal::statistics {
namespace {

Filtered keep_all(Sample x) { return {std::vector<bool>(x.size(), true), 0, 0}; }

// Excludes what `distance` from the centre exceeds the limit; what is not a number counts as above.
Filtered keep_near(Sample x, double centre, double limit) {
  Filtered result = keep_all(x);
  for (std::size_t i = 0; i < x.size(); ++i) {
    result.kept[i] = std::fabs(x[i] - centre) <= limit;
    if (!result.kept[i]) ++(x[i] < centre ? result.below : result.above);
  }
  return result;
}

Filtered one_sd_pass(Sample x, Sample kept, double k) {
  const auto sd = standard_deviation(kept);
  if (!sd || *sd == 0) return keep_all(x);
  return keep_near(x, *mean(kept), k * *sd);
}

// A value that an earlier pass excluded stays out, even if the new limits would hold it.
Filtered both(Sample x, const Filtered& a, const Filtered& b) {
  Filtered result = a;
  for (std::size_t i = 0; i < x.size(); ++i) result.kept[i] = a.kept[i] && b.kept[i];
  const auto kept = kept_values(x, result);
  const auto lowest = kept.empty() ? 0.0 : *std::min_element(kept.begin(), kept.end());
  result.below = result.above = 0;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!result.kept[i]) ++(x[i] < lowest ? result.below : result.above);
  return result;
}

} // namespace

Filtered mad_filter(Sample x, double k) {
  const auto mad = median_absolute_deviation(x);
  if (!mad || *mad == 0) return keep_all(x);
  return keep_near(x, *median(x), k * mad_to_normal_sd * *mad);
}

Filtered sd_filter(Sample x, double k, int passes) {
  Filtered result = keep_all(x);
  for (int pass = 0; pass < passes; ++pass) {
    const auto next = both(x, result, one_sd_pass(x, kept_values(x, result), k));
    if (next.kept == result.kept) break;
    result = next;
  }
  return result;
}

Filtered cutoff_filter(Sample x, double low, double high) {
  Filtered result = keep_all(x);
  for (std::size_t i = 0; i < x.size(); ++i) {
    result.kept[i] = x[i] >= low && x[i] <= high;
    if (!result.kept[i]) ++(x[i] < low ? result.below : result.above);
  }
  return result;
}

std::vector<double> kept_values(Sample x, const Filtered& filtered) {
  std::vector<double> values;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (filtered.kept[i]) values.push_back(x[i]);
  return values;
}

} // namespace dorsal::statistics
