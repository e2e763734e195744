#pragma once
// QUEST+ (Watson 2017, J. Vision 17(3):10): a posterior over a grid of psychometric parameters, and the
// stimulus whose answer is expected to leave the least entropy (nats). Any stimuli, any number of parameters,
// any function of them. The model is fixed; the posterior is a value: state goes in and comes out. Expected
// entropy without logarithms in the inner loop: E[H(x)] = -sum p ln p - sum_m p_m e_xm + sum_r s_xr ln s_xr,
// where e_xm = sum_r P ln P is kept in the model and s_xr = sum_m p_m P_xrm: two dot products per stimulus.
// Posteriors are normalised at every answer, so that ten thousand trials stay finite. Answers that the model
// holds impossible change nothing. Refuses (nullopt): an empty grid, a prior of another size, chances outside
// [0, 1].
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal::adaptation {

struct GridDimension {
  std::string name;
  std::vector<double> values;
};

// The chance of a correct answer at a stimulus, parameters in the order of the dimensions.
using Psychometric = std::function<double(double stimulus, std::span<const double> parameters)>;

class QuestPlusModel {
public:
  [[nodiscard]] static std::optional<QuestPlusModel>
  make(std::vector<double> stimuli, std::vector<GridDimension> dimensions, const Psychometric& chance);

  [[nodiscard]] const std::vector<double>& stimuli() const { return stimuli_; }
  [[nodiscard]] const std::vector<GridDimension>& dimensions() const { return dimensions_; }
  [[nodiscard]] std::size_t cells() const { return cells_; }
  [[nodiscard]] std::span<const double> chance_correct(std::size_t stimulus) const; // one value per cell
  [[nodiscard]] std::span<const double> negative_entropy(std::size_t stimulus) const;

  // The index into dimension d of a cell; the last dimension runs fastest.
  [[nodiscard]] std::size_t index_in(std::size_t dimension, std::size_t cell) const;

private:
  QuestPlusModel() = default;
  [[nodiscard]] bool fill(const Psychometric& chance);

  std::vector<double> stimuli_;
  std::vector<GridDimension> dimensions_;
  std::size_t cells_ = 0;
  std::vector<double> correct_; // stimuli x cells
  std::vector<double> negative_entropy_;
};

using Posterior = std::vector<double>; // one probability per cell, adding up to 1

[[nodiscard]] Posterior uniform_prior(const QuestPlusModel& model);
[[nodiscard]] std::optional<Posterior> prior_from(const QuestPlusModel& model,
                                                  std::span<const double> weights);

// Independent weights per dimension, multiplied.
[[nodiscard]] std::optional<Posterior> prior_from_marginals(const QuestPlusModel& model,
                                                            const std::vector<std::vector<double>>& weights);

[[nodiscard]] Posterior update(const QuestPlusModel& model, Posterior posterior, std::size_t stimulus,
                               bool correct);

struct StimulusForecast {
  double expected_entropy;
  double chance_correct;
};
[[nodiscard]] std::vector<StimulusForecast> forecast(const QuestPlusModel& model, const Posterior& posterior);

// Of each stimulus, the share of correct answers alone: the same, without what entropy costs.
[[nodiscard]] std::vector<double> forecast_correct(const QuestPlusModel& model, const Posterior& posterior);

// The stimulus of least expected entropy; the first one among those within 1e-12.
[[nodiscard]] std::size_t most_informative(std::span<const StimulusForecast> forecasts);

// The stimulus whose predicted share of correct answers is nearest to a target.
[[nodiscard]] std::size_t nearest_to_target(std::span<const StimulusForecast> forecasts, double target);
[[nodiscard]] std::size_t nearest_to_target(std::span<const double> chances_correct, double target);

[[nodiscard]] double entropy(const Posterior& posterior); // nats

} // namespace dorsal::adaptation
