#include "stimuli/making/factor_balance.h"

#include "engine/core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dorsal {
namespace {

constexpr int swaps = 40000;
constexpr double with_side = 6, with_design = 2, with_each_other = .3, forbidden = 200, start_heat = 12;

double square_of(double x) { return x * x; }

// How many of n pictures get each level.
std::vector<std::size_t> counts_by_weight(const std::vector<double>& weights, std::size_t n) {
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<std::size_t> counts;
  std::vector<double> rest;
  for (const double w : weights) {
    const double share = w / total * static_cast<double>(n);
    counts.push_back(static_cast<std::size_t>(share));
    rest.push_back(share - static_cast<double>(counts.back()));
  }
  for (std::size_t left = n - std::accumulate(counts.begin(), counts.end(), std::size_t{0}); left > 0;
       --left) {
    const auto largest = std::ranges::max_element(rest);
    ++counts[static_cast<std::size_t>(largest - rest.begin())];
    *largest = -1;
  }
  return counts;
}

// Squared deviation of the joint counts of two labellings from what independence would give.
double dependence(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  const std::size_t rows = *std::ranges::max_element(a) + 1, columns = *std::ranges::max_element(b) + 1;
  std::vector<double> joint(rows * columns), row(rows), column(columns);
  for (std::size_t i = 0; i < a.size(); ++i) {
    ++joint[a[i] * columns + b[i]];
    ++row[a[i]];
    ++column[b[i]];
  }
  double sum = 0;
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < columns; ++c) {
      const double d = joint[r * columns + c] - row[r] * column[c] / static_cast<double>(a.size());
      sum += d * d;
    }
  return sum;
}

class Balancer {
public:
  explicit Balancer(const BalanceTask& task) : task_(task), random_(stream(task.seed, 0x62616c)) { deal(); }

  std::vector<FactorLevels> run() {
    const std::size_t n = task_.design.size(), factors = columns_.size();
    double best = cost();
    for (int i = 0; i < swaps && n > 1; ++i) {
      auto& column = columns_[index(factors)];
      const std::size_t a = index(n), b = index(n);
      if (column[a] == column[b]) continue;
      std::swap(column[a], column[b]);
      const double now = cost(), heat = start_heat * square_of(1 - static_cast<double>(i) / swaps);
      if (now <= best - heat * std::log(1 - random_.uniform()))
        best = now;
      else
        std::swap(column[a], column[b]);
    }
    return rows();
  }

private:
  std::size_t index(std::size_t n) {
    return static_cast<std::size_t>(random_.integer(0, static_cast<std::int64_t>(n) - 1));
  }

  void deal() {
    for (const std::vector<double>& weights : task_.weights) {
      std::vector<std::size_t> column;
      const auto counts = counts_by_weight(weights, task_.design.size());
      for (std::size_t level = 0; level < counts.size(); ++level)
        column.insert(column.end(), counts[level], level);
      random_.shuffle(std::span(column));
      columns_.push_back(std::move(column));
    }
  }

  [[nodiscard]] std::vector<FactorLevels> rows() const {
    std::vector<FactorLevels> out(task_.design.size());
    for (std::size_t i = 0; i < out.size(); ++i)
      for (const auto& column : columns_) out[i].push_back(column[i]);
    return out;
  }

  [[nodiscard]] double cost() const {
    const auto levels = rows();
    double sum = imbalance(task_, levels);
    for (std::size_t i = 0; i < levels.size(); ++i) sum += forbidden * task_.broken_rules(i, levels[i]);
    return sum;
  }

  const BalanceTask& task_;
  Random random_;
  std::vector<std::vector<std::size_t>> columns_; // factor -> level of each picture
};

} // namespace

double imbalance(const BalanceTask& task, const std::vector<FactorLevels>& levels) {
  const std::size_t factors = task.weights.size();
  std::vector<std::vector<std::size_t>> columns(factors);
  for (std::size_t f = 0; f < factors; ++f)
    for (const FactorLevels& row : levels) columns[f].push_back(row[f]);
  double sum = 0;
  for (std::size_t f = 0; f < factors; ++f) {
    sum += (f == 0 ? with_side : with_design) * dependence(columns[f], task.design);
    for (std::size_t g = f + 1; g < factors; ++g)
      sum += (f == 0 ? with_side : with_each_other) * dependence(columns[f], columns[g]);
  }
  return sum;
}

std::vector<FactorLevels> balance_factors(const BalanceTask& task) { return Balancer(task).run(); }

} // namespace dorsal
