#include "engine/core/adaptation/posterior.h"

#include <algorithm>
#include <cmath>

namespace dorsal::adaptation {
namespace {

double value_at_share(std::span<const double> values, std::span<const double> shares, double share) {
  double cumulative = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    cumulative += shares[i];
    if (cumulative >= share) return values[i];
  }
  return values.back();
}

ParameterEstimate estimate(const GridDimension& dimension, const std::vector<double>& shares,
                           double credibility) {
  double mean = 0;
  double square = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) mean += shares[i] * dimension.values[i];
  for (std::size_t i = 0; i < shares.size(); ++i)
    square += shares[i] * std::pow(dimension.values[i] - mean, 2);
  const double tail = (1 - credibility) / 2;
  return {dimension.name, mean, std::sqrt(square), value_at_share(dimension.values, shares, tail),
          value_at_share(dimension.values, shares, 1 - tail)};
}

} // namespace

std::vector<double> marginal(const QuestPlusModel& model, const Posterior& posterior, std::size_t dimension) {
  std::vector<double> shares(model.dimensions()[dimension].values.size(), 0.0);
  for (std::size_t cell = 0; cell < posterior.size(); ++cell)
    shares[model.index_in(dimension, cell)] += posterior[cell];
  return shares;
}

std::vector<ParameterEstimate> estimates(const QuestPlusModel& model, const Posterior& posterior,
                                         double credibility) {
  std::vector<ParameterEstimate> result;
  for (std::size_t d = 0; d < model.dimensions().size(); ++d)
    result.push_back(estimate(model.dimensions()[d], marginal(model, posterior, d), credibility));
  return result;
}

std::vector<double> mode(const QuestPlusModel& model, const Posterior& posterior) {
  const auto cell =
      static_cast<std::size_t>(std::max_element(posterior.begin(), posterior.end()) - posterior.begin());
  std::vector<double> values;
  for (std::size_t d = 0; d < model.dimensions().size(); ++d)
    values.push_back(model.dimensions()[d].values[model.index_in(d, cell)]);
  return values;
}

} // namespace dorsal::adaptation
