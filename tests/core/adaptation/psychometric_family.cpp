#include "engine/core/adaptation/psychometric_family.h"

#include "engine/core/adaptation/posterior.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal::adaptation;

namespace {

std::vector<double> whole_numbers(int from, int to) {
  std::vector<double> values;
  for (int x = from; x <= to; ++x) values.push_back(x);
  return values;
}

double value(const std::vector<GridDimension>& grid, Family family, double x, Scale scale = Scale::linear) {
  const auto function = psychometric_over(grid, family, scale);
  std::vector<double> parameters;
  for (const auto& d : grid) parameters.push_back(d.values.front());
  return std::get<Psychometric>(function)(x, parameters);
}

std::string refusal(const std::vector<GridDimension>& grid, Family family) {
  const auto function = psychometric_over(grid, family);
  const auto* text = std::get_if<std::string>(&function);
  return text ? *text : "";
}

// Watson 2017, example 3: orientation shown and whether it was judged correctly ("+") or not.
constexpr int shown[] = {0, -1, 2, -2, 2, 3,  3,  -5, 3, 3,  3, 3,  -7, -7, -7, -7,
                         4, -7, 4, 4,  4, -8, -8, -8, 4, -8, 4, -8, -7, 4,  -7, -7};
constexpr std::string_view judged = "+--+++++++-+----++-++---+-+--+--";

} // namespace

TEST_CASE("psychometric family: names are read as programs and papers write them") {
  for (const auto* name : {"norm_cdf", "cumulative_normal", "Cumulative Normal", "cumulative-Gaussian"})
    CHECK(parse_family(name) == Family::normal);
  CHECK(parse_family("norm_cdf_2") == Family::normal_both_ends);
  CHECK(parse_family("Weibull") == Family::weibull);
  CHECK(parse_family("logistic") == Family::logistic);
  CHECK_FALSE(parse_family("bessel"));
  CHECK(parse_scale("dB") == Scale::decibel);
  CHECK(parse_scale("log10") == Scale::log10);
  CHECK_FALSE(parse_scale("octaves"));
}

TEST_CASE("psychometric family: a normal of mean, SD and lapse alone lapses at either end, as in Watson's "
          "example 3") {
  const std::vector<GridDimension> grid{{"mean", {2}}, {"sd", {3}}, {"lapse", {0.04}}};
  for (const Family family : {Family::normal, Family::normal_both_ends}) {
    CHECK(value(grid, family, -1000) == Approx(0.04));
    CHECK(value(grid, family, 2) == Approx(0.5));
    CHECK(value(grid, family, 1000) == Approx(0.96));
  }
  CHECK(value({{"guess", {0.5}}, {"sigma", {3}}, {"mu", {2}}, {"lapse_rate", {0.04}}}, Family::normal, 2) ==
        Approx(0.73));
}

TEST_CASE("psychometric family: each function passes through its threshold in each scale") {
  const double at_threshold = 0.5 + 0.48 * (1 - std::exp(-1));
  const auto grid = [](double t) {
    return std::vector<GridDimension>{
        {"slope", {3.5}}, {"threshold", {t}}, {"lower_asymptote", {0.5}}, {"lapse_rate", {0.02}}};
  };
  CHECK(value(grid(-20), Family::weibull, -20, Scale::decibel) == Approx(at_threshold));
  CHECK(value(grid(-1), Family::weibull, -1, Scale::log10) == Approx(at_threshold));
  CHECK(value(grid(0.1), Family::weibull, 0.1) == Approx(at_threshold));
  CHECK(value(grid(0.1), Family::weibull, 0.2) == // 20 log10(.2) and log10(.2) are the same stimulus
        Approx(value(grid(20 * std::log10(0.1)), Family::weibull, 20 * std::log10(0.2), Scale::decibel)));
  CHECK(value(grid(90), Family::logistic, 90) == Approx(0.74));
  CHECK(value(grid(90), Family::logistic, 100) > value(grid(90), Family::logistic, 90));
  CHECK(value({{"threshold", {90}}, {"width", {20}}, {"lapse", {0.02}}}, Family::falling_logistic, 130) ==
        falling_logistic(130, 90, 20, {0.5, 0.02}));
}

TEST_CASE("psychometric family: a grid that does not suit its function is refused with a sentence") {
  CHECK(refusal({{"mean", {0}}, {"lapse", {0}}}, Family::normal) == "this function needs the parameter sd");
  CHECK(refusal({{"mean", {0}}, {"sd", {0, 1}}}, Family::normal) == "'sd' must be above 0");
  CHECK(refusal({{"mean", {0}}, {"sd", {1}}, {"colour", {1}}}, Family::normal) ==
        "this function has no parameter 'colour'");
  CHECK(refusal({{"mean", {0}}, {"sd", {1}}, {"sigma", {1}}}, Family::normal) ==
        "'sigma' names the sd a second time");
  CHECK(refusal({{"threshold", {0}}, {"slope", {1}}, {"width", {1}}}, Family::logistic) ==
        "a slope and a width are the same parameter");
  CHECK_FALSE(refusal({{"mean", {0}}, {"sd", {1}}, {"guess", {0.5}}}, Family::normal_both_ends).empty());
}

TEST_CASE("QUEST+: Watson 2017, example 3: the published orientations are the most informative ones") {
  const std::vector<GridDimension> grid{
      {"mean", whole_numbers(-5, 5)}, {"sd", whole_numbers(1, 10)}, {"lapse", {0, 0.01, 0.02, 0.03, 0.04}}};
  const auto function = std::get<Psychometric>(psychometric_over(grid, *parse_family("norm_cdf")));
  const auto model = *QuestPlusModel::make(whole_numbers(-10, 10), grid, function);
  Posterior posterior = uniform_prior(model);
  for (std::size_t trial = 0; trial < judged.size(); ++trial) {
    const auto stimulus = static_cast<std::size_t>(shown[trial] + 10);
    const auto forecasts = forecast(model, posterior);
    CHECK(forecasts[stimulus].expected_entropy ==
          Approx(forecasts[most_informative(forecasts)].expected_entropy).epsilon(1e-9));
    posterior = update(model, std::move(posterior), stimulus, judged[trial] == '+');
  }
}
