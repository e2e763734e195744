#include "engine/core/statistics/response_times/conditional_accuracy.h"

#include "engine/core/statistics/moments.h"

#include <numeric>

namespace dorsal::statistics {
namespace {

std::vector<std::size_t> order_by_time(Sample rt) {
  std::vector<std::size_t> order(rt.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rt[a] < rt[b]; });
  return order;
}

AccuracyBin summarise(std::span<const std::size_t> trials, Sample rt, const std::vector<bool>& correct) {
  std::vector<double> times;
  AccuracyBin bin{{0, static_cast<std::int64_t>(trials.size())}, std::nullopt, std::nullopt};
  for (const std::size_t i : trials) {
    times.push_back(rt[i]);
    bin.count.correct += correct[i] ? 1 : 0;
  }
  bin.mean_rt = mean(times);
  bin.share_correct = share(bin.count);
  return bin;
}

} // namespace

std::vector<AccuracyBin> conditional_accuracy(Sample rt, const std::vector<bool>& correct, int bins) {
  std::vector<AccuracyBin> result;
  if (bins < 1 || rt.size() != correct.size() || !all_finite(rt)) return result;
  const auto order = order_by_time(rt);
  const auto edge = [&](std::size_t bin) { return bin * rt.size() / static_cast<std::size_t>(bins); };
  for (std::size_t b = 0; b < static_cast<std::size_t>(bins); ++b)
    result.push_back(summarise(std::span{order}.subspan(edge(b), edge(b + 1) - edge(b)), rt, correct));
  return result;
}

} // namespace dorsal::statistics
