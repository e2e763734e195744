#include "engine/core/adaptation/quest_plus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace dorsal::adaptation {
namespace {

double x_log_x(double x) { return x > 0 ? x * std::log(x) : 0; }

std::size_t product_of_sizes(const std::vector<GridDimension>& dimensions) {
  std::size_t product = dimensions.empty() ? 0 : 1;
  for (const auto& d : dimensions) product *= d.values.size();
  return product;
}

// Eight partial sums, in a fixed order: the compiler may use vector registers without being allowed to
// reorder floating-point additions, and the result is the same on every machine.
double dot(std::span<const double> p, std::span<const double> a) {
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> sums{};
  const std::size_t whole = p.size() / lanes * lanes;
  for (std::size_t i = 0; i < whole; i += lanes)
    for (std::size_t j = 0; j < lanes; ++j) sums[j] += p[i + j] * a[i + j];
  for (std::size_t i = whole; i < p.size(); ++i) sums[i - whole] += p[i] * a[i];
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

bool normalise(Posterior& p) {
  const double sum = std::accumulate(p.begin(), p.end(), 0.0);
  if (!(sum > 0) || !std::isfinite(sum)) return false;
  for (double& value : p) value /= sum;
  return true;
}

} // namespace

std::optional<QuestPlusModel> QuestPlusModel::make(std::vector<double> stimuli,
                                                   std::vector<GridDimension> dimensions,
                                                   const Psychometric& chance) {
  QuestPlusModel model;
  model.stimuli_ = std::move(stimuli);
  model.dimensions_ = std::move(dimensions);
  model.cells_ = product_of_sizes(model.dimensions_);
  if (model.cells_ == 0 || model.stimuli_.empty() || !model.fill(chance)) return std::nullopt;
  return model;
}

bool QuestPlusModel::fill(const Psychometric& chance) {
  std::vector<double> parameters(dimensions_.size());
  correct_.reserve(stimuli_.size() * cells_);
  negative_entropy_.reserve(stimuli_.size() * cells_);
  for (const double stimulus : stimuli_) {
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      for (std::size_t d = 0; d < dimensions_.size(); ++d)
        parameters[d] = dimensions_[d].values[index_in(d, cell)];
      const double p = chance(stimulus, parameters);
      if (!(p >= 0 && p <= 1)) return false;
      correct_.push_back(p);
      negative_entropy_.push_back(x_log_x(p) + x_log_x(1 - p));
    }
  }
  return true;
}

std::span<const double> QuestPlusModel::chance_correct(std::size_t stimulus) const {
  return std::span{correct_}.subspan(stimulus * cells_, cells_);
}

std::span<const double> QuestPlusModel::negative_entropy(std::size_t stimulus) const {
  return std::span{negative_entropy_}.subspan(stimulus * cells_, cells_);
}

std::size_t QuestPlusModel::index_in(std::size_t dimension, std::size_t cell) const {
  for (std::size_t d = dimensions_.size() - 1; d > dimension; --d) cell /= dimensions_[d].values.size();
  return cell % dimensions_[dimension].values.size();
}

Posterior uniform_prior(const QuestPlusModel& model) {
  return Posterior(model.cells(), 1 / static_cast<double>(model.cells()));
}

std::optional<Posterior> prior_from(const QuestPlusModel& model, std::span<const double> weights) {
  const auto usable = [](double w) { return w >= 0; };
  if (weights.size() != model.cells() || !std::all_of(weights.begin(), weights.end(), usable))
    return std::nullopt;
  Posterior prior(weights.begin(), weights.end());
  if (!normalise(prior)) return std::nullopt;
  return prior;
}

std::optional<Posterior> prior_from_marginals(const QuestPlusModel& model,
                                              const std::vector<std::vector<double>>& weights) {
  if (weights.size() != model.dimensions().size()) return std::nullopt;
  std::vector<double> joint(model.cells(), 1.0);
  for (std::size_t d = 0; d < weights.size(); ++d) {
    if (weights[d].size() != model.dimensions()[d].values.size()) return std::nullopt;
    for (std::size_t cell = 0; cell < joint.size(); ++cell)
      joint[cell] *= weights[d][model.index_in(d, cell)];
  }
  return prior_from(model, joint);
}

Posterior update(const QuestPlusModel& model, Posterior posterior, std::size_t stimulus, bool correct) {
  const auto chance = model.chance_correct(stimulus);
  Posterior next(posterior.size());
  for (std::size_t cell = 0; cell < next.size(); ++cell)
    next[cell] = posterior[cell] * (correct ? chance[cell] : 1 - chance[cell]);
  return normalise(next) ? next : posterior;
}

std::vector<StimulusForecast> forecast(const QuestPlusModel& model, const Posterior& posterior) {
  const double now = entropy(posterior);
  std::vector<StimulusForecast> result;
  result.reserve(model.stimuli().size());
  for (std::size_t x = 0; x < model.stimuli().size(); ++x) {
    const double correct = dot(posterior, model.chance_correct(x));
    const double negative = dot(posterior, model.negative_entropy(x));
    result.push_back({now - negative + x_log_x(correct) + x_log_x(1 - correct), correct});
  }
  return result;
}

std::vector<double> forecast_correct(const QuestPlusModel& model, const Posterior& posterior) {
  std::vector<double> chances;
  chances.reserve(model.stimuli().size());
  for (std::size_t x = 0; x < model.stimuli().size(); ++x)
    chances.push_back(dot(posterior, model.chance_correct(x)));
  return chances;
}

std::size_t most_informative(std::span<const StimulusForecast> forecasts) {
  double least = forecasts.front().expected_entropy;
  for (const auto& f : forecasts) least = std::min(least, f.expected_entropy);
  const auto good = [&](const StimulusForecast& f) { return f.expected_entropy <= least + 1e-12; };
  return static_cast<std::size_t>(std::find_if(forecasts.begin(), forecasts.end(), good) - forecasts.begin());
}

std::size_t nearest_to_target(std::span<const StimulusForecast> forecasts, double target) {
  std::vector<double> chances;
  for (const StimulusForecast& f : forecasts) chances.push_back(f.chance_correct);
  return nearest_to_target(chances, target);
}

std::size_t nearest_to_target(std::span<const double> chances_correct, double target) {
  const auto nearer = [&](double a, double b) { return std::fabs(a - target) < std::fabs(b - target); };
  return static_cast<std::size_t>(std::ranges::min_element(chances_correct, nearer) -
                                  chances_correct.begin());
}

double entropy(const Posterior& posterior) {
  double sum = 0;
  for (const double p : posterior) sum -= x_log_x(p);
  return sum;
}

} // namespace dorsal::adaptation
