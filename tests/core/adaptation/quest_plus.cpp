#include "engine/core/adaptation/quest_plus.h"

#include "engine/core/adaptation/posterior.h"
#include "engine/core/adaptation/psychometric.h"
#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numeric>

using namespace dorsal::adaptation;

namespace {

std::vector<double> steps(double from, double to, double step) {
  std::vector<double> values;
  for (double x = from; x <= to + step / 2; x += step) values.push_back(x);
  return values;
}

QuestPlusModel roll_model() {
  return *QuestPlusModel::make(
      steps(0, 180, 15),
      {{"threshold", steps(20, 180, 10)}, {"width", {10, 20, 30, 45}}, {"lapse", {0, 0.02, 0.05}}},
      [](double x, std::span<const double> p) {
        return falling_logistic(x, p[0], p[1], {0.5, p[2]});
      });
}

// Expected entropy by its definition: both answers, both posteriors.
double expected_entropy(const QuestPlusModel& model, const Posterior& posterior, std::size_t stimulus) {
  const double correct = forecast(model, posterior)[stimulus].chance_correct;
  return correct * entropy(update(model, posterior, stimulus, true)) +
         (1 - correct) * entropy(update(model, posterior, stimulus, false));
}

} // namespace

TEST_CASE("QUEST+: the fast expected entropy equals its definition") {
  const auto model = roll_model();
  Posterior posterior = update(model, uniform_prior(model), 8, false);
  posterior = update(model, posterior, 3, true);
  const auto forecasts = forecast(model, posterior);
  for (std::size_t x = 0; x < forecasts.size(); ++x)
    CHECK(forecasts[x].expected_entropy == Approx(expected_entropy(model, posterior, x)).epsilon(1e-12));
}

TEST_CASE("QUEST+: ten thousand answers leave the posterior finite and adding up to one") {
  const auto model = roll_model();
  dorsal::Random random{1};
  Posterior posterior = uniform_prior(model);
  for (int trial = 0; trial < 10000; ++trial) {
    const auto x = static_cast<std::size_t>(random.integer(0, 12));
    posterior = update(model, std::move(posterior), x,
                       random.chance(falling_logistic(model.stimuli()[x], 90, 20, {0.5, 0.02})));
  }
  CHECK(std::accumulate(posterior.begin(), posterior.end(), 0.0) == Approx(1));
  CHECK(mode(model, posterior) == std::vector<double>{90, 20, 0.02});
  CHECK(std::isfinite(entropy(posterior)));
}

TEST_CASE("QUEST+: an answer that the model holds impossible changes nothing") {
  const auto model =
      *QuestPlusModel::make({0}, {{"p", {1}}}, [](double, std::span<const double>) { return 1.0; });
  CHECK(update(model, uniform_prior(model), 0, false) == uniform_prior(model));
  CHECK(forecast(model, uniform_prior(model))[0].expected_entropy == 0.0);
}

TEST_CASE("QUEST+: empty grids, chances that are none and priors of another size are refused") {
  const auto half = [](double, std::span<const double>) { return 0.5; };
  CHECK_FALSE(QuestPlusModel::make({}, {{"p", {1}}}, half));
  CHECK_FALSE(QuestPlusModel::make({1}, {}, half));
  CHECK_FALSE(QuestPlusModel::make({1}, {{"p", {}}}, half));
  CHECK_FALSE(QuestPlusModel::make({1}, {{"p", {1}}}, [](double, std::span<const double>) { return 1.2; }));
  CHECK_FALSE(prior_from(roll_model(), std::vector<double>{1, 2}));
  CHECK_FALSE(prior_from(roll_model(), std::vector<double>(roll_model().cells(), 0.0)));
}

TEST_CASE("QUEST+: ties go to the first stimulus") {
  const auto model = *QuestPlusModel::make({1, 2, 3}, {{"p", {0.2, 0.8}}},
                                           [](double, std::span<const double> p) { return p[0]; });
  CHECK(most_informative(forecast(model, uniform_prior(model))) == 0);
}

TEST_CASE("QUEST+: the credible interval narrows onto the truth") {
  const auto model = roll_model();
  dorsal::Random random{2};
  Posterior posterior = uniform_prior(model);
  const auto before = estimates(model, posterior)[0];
  for (int trial = 0; trial < 160; ++trial) {
    const auto x = most_informative(forecast(model, posterior));
    posterior = update(model, std::move(posterior), x,
                       random.chance(falling_logistic(model.stimuli()[x], 110, 20, {0.5, 0.02})));
  }
  const auto after = estimates(model, posterior)[0];
  CHECK(after.sd < before.sd / 3);
  CHECK(after.lower <= 110);
  CHECK(after.upper >= 110);
}

TEST_CASE("QUEST+: showing the stimulus nearest to a target keeps success there") {
  const auto model = roll_model();
  int correct = 0;
  int counted = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    dorsal::Random random{seed};
    Posterior posterior = uniform_prior(model);
    for (int trial = 0; trial < 80; ++trial) {
      const auto forecasts = forecast(model, posterior);
      const auto x = trial < 10 ? most_informative(forecasts) : nearest_to_target(forecasts, 0.8);
      const bool answer = random.chance(falling_logistic(model.stimuli()[x], 90, 25, {0.5, 0.02}));
      posterior = update(model, std::move(posterior), x, answer);
      if (trial >= 20) {
        ++counted;
        correct += answer ? 1 : 0;
      }
    }
  }
  CHECK(correct / static_cast<double>(counted) == Approx(0.80).margin(0.03));
}

TEST_CASE("QUEST+: a prior from marginals is their product") {
  const auto model = *QuestPlusModel::make({0}, {{"a", {1, 2}}, {"b", {1, 2, 3}}},
                                           [](double, std::span<const double>) { return 0.5; });
  const auto prior = *prior_from_marginals(model, {{1, 3}, {1, 1, 2}});
  CHECK(prior[0] == Approx(1.0 / 16));
  CHECK(prior[5] == Approx(6.0 / 16));
  CHECK(marginal(model, prior, 0)[1] == Approx(0.75));
  CHECK_FALSE(prior_from_marginals(model, {{1, 3}}));
}
