#include "engine/core/statistics/response_times/post_error.h"

#include "engine/core/statistics/moments.h"

namespace dorsal::statistics {
namespace {

std::vector<double> correct_after(Sample rt, const std::vector<bool>& correct, bool previous) {
  std::vector<double> times;
  for (std::size_t i = 1; i < rt.size(); ++i)
    if (correct[i] && correct[i - 1] == previous) times.push_back(rt[i]);
  return times;
}

std::vector<double> robust_differences(Sample rt, const std::vector<bool>& correct) {
  std::vector<double> differences;
  for (std::size_t e = 1; e + 1 < rt.size(); ++e)
    if (!correct[e] && correct[e - 1] && correct[e + 1]) differences.push_back(rt[e + 1] - rt[e - 1]);
  return differences;
}

} // namespace

std::optional<PostErrorSlowing> post_error_slowing(Sample rt, const std::vector<bool>& correct) {
  if (rt.size() != correct.size() || !all_finite(rt)) return std::nullopt;
  const auto after_error = correct_after(rt, correct, false);
  const auto after_correct = correct_after(rt, correct, true);
  const auto pairs = robust_differences(rt, correct);
  PostErrorSlowing slowing{after_error.size(), after_correct.size(), pairs.size(), {},
                           mean(pairs),        mean_bounds(pairs)};
  if (!after_error.empty() && !after_correct.empty())
    slowing.traditional = *mean(after_error) - *mean(after_correct);
  return slowing;
}

} // namespace dorsal::statistics
