#pragma once
// Deals factor levels to the cells of a design so that no factor tells another. Counts follow the weights
// (largest remainder); then levels are swapped between cells to lower the sum of squared deviations from
// independence (simulated annealing, Kirkpatrick 1983). The first factor (the side) weighs most.
// Deterministic for a seed.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace dorsal {

using FactorLevels = std::vector<std::size_t>; // one level for each factor

struct BalanceTask {
  std::vector<std::size_t> design;          // the cell of each picture
  std::vector<std::vector<double>> weights; // for each factor, the weight of each level
  std::function<int(std::size_t picture, const FactorLevels&)> broken_rules; // 0 when such a picture may be
  std::uint64_t seed = 1;
};

[[nodiscard]] std::vector<FactorLevels> balance_factors(const BalanceTask& task);

// The sum that is lowered, without the penalty for what is not allowed. 0 is perfect.
[[nodiscard]] double imbalance(const BalanceTask& task, const std::vector<FactorLevels>& levels);

} // namespace dorsal
