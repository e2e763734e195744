#include "engine/core/statistics/response_times/fast_guess.h"

#include <numeric>

namespace dorsal::statistics {
namespace {

double upper_limit(const EwmaRule& rule, std::size_t i) {
  const double settled = rule.lambda / (2 - rule.lambda);
  const double share = 1 - std::pow(1 - rule.lambda, 2 * as_double(i));
  return rule.start + rule.limit_sds * rule.sd * std::sqrt(settled * share);
}

std::vector<std::size_t> by_time(Sample rt) {
  std::vector<std::size_t> order(rt.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rt[a] < rt[b]; });
  return order;
}

} // namespace

std::optional<FastTrials> faster_than(Sample rt, double limit) {
  if (!usable(rt)) return std::nullopt;
  const auto fast = std::count_if(rt.begin(), rt.end(), [&](double t) { return t < limit; });
  const Count count{fast, static_cast<std::int64_t>(rt.size())};
  return FastTrials{count, *share(count)};
}

std::optional<EwmaFastGuess> ewma_fast_guess(Sample rt, const std::vector<bool>& correct,
                                             const EwmaRule& rule) {
  if (!usable(rt) || rt.size() != correct.size()) return std::nullopt;
  const auto order = by_time(rt);
  double z = rule.start;
  for (std::size_t i = 1; i <= order.size(); ++i) {
    const std::size_t trial = order[i - 1];
    z = rule.lambda * (correct[trial] ? 1 : 0) + (1 - rule.lambda) * z;
    if (z > upper_limit(rule, i)) return EwmaFastGuess{i, rt[trial], i - 1};
  }
  return EwmaFastGuess{std::nullopt, std::nullopt, order.size()};
}

} // namespace dorsal::statistics
