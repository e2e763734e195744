#include "engine/core/statistics/two_proportions.h"

#include <numeric>

namespace dorsal::statistics {
namespace {

// All tables with the observed margins: x correct on the left, `correct - x` on the right.
struct Tables {
  std::int64_t left;
  std::int64_t right;
  std::int64_t correct;

  [[nodiscard]] std::int64_t first() const { return std::max<std::int64_t>(0, correct - right); }
  [[nodiscard]] std::int64_t last() const { return std::min(left, correct); }

  // P(x + 1) / P(x)
  [[nodiscard]] double step_up(std::int64_t x) const {
    return static_cast<double>(left - x) * static_cast<double>(correct - x) /
           (static_cast<double>(x + 1) * static_cast<double>(right - correct + x + 1));
  }
};

std::int64_t likeliest(const Tables& t) {
  const double mode = static_cast<double>(t.left + 1) * static_cast<double>(t.correct + 1) /
                      static_cast<double>(t.left + t.right + 2);
  return std::clamp(static_cast<std::int64_t>(mode), t.first(), t.last());
}

std::vector<double> weights(const Tables& t) {
  const std::int64_t first = t.first();
  const std::int64_t mode = likeliest(t);
  std::vector<double> w(static_cast<std::size_t>(t.last() - first + 1), 1.0);
  const auto at = [&](std::int64_t x) -> double& { return w[static_cast<std::size_t>(x - first)]; };
  for (std::int64_t x = mode; x < t.last(); ++x) at(x + 1) = at(x) * t.step_up(x);
  for (std::int64_t x = mode; x > first; --x) at(x - 1) = at(x) / t.step_up(x - 1);
  return w;
}

bool pair_counted(Count c) { return c.trials > 0 && c.correct >= 0 && c.correct <= c.trials; }

} // namespace

std::optional<Difference> newcombe_difference(Count left, Count right, double confidence) {
  const auto l = wilson(left, confidence);
  const auto r = wilson(right, confidence);
  if (!l || !r) return std::nullopt;
  const double pl = *share(left);
  const double pr = *share(right);
  const double value = pl - pr;
  return Difference{
      value,
      {value - std::hypot(pl - l->lower, r->upper - pr), value + std::hypot(l->upper - pl, pr - r->lower)}};
}

std::optional<FisherTest> fisher_exact(Count left, Count right) {
  if (!pair_counted(left) || !pair_counted(right)) return std::nullopt;
  const Tables tables{left.trials, right.trials, left.correct + right.correct};
  const auto w = weights(tables);
  const double observed = w[static_cast<std::size_t>(left.correct - tables.first())];
  double rarer = 0;
  double as_rare = 0;
  for (const double x : w) {
    if (x < observed * (1 - 1e-7))
      rarer += x;
    else if (x <= observed * (1 + 1e-7))
      as_rare += x;
  }
  const double all = std::accumulate(w.begin(), w.end(), 0.0);
  return FisherTest{std::min(1.0, (rarer + as_rare) / all), (rarer + as_rare / 2) / all};
}

} // namespace dorsal::statistics
