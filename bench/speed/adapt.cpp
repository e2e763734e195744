#include "bench/base/clock.h"
#include "bench/speed/speed.h"
#include "engine/core/adaptation/quest_plus.h"
#include "engine/core/adaptation/weighted_up_down.h"
#include "engine/core/base/random.h"

#include <fmt/format.h>

#include <cmath>

namespace dorsal::bench {
namespace {

using namespace adaptation;

// As many cells as the comparisons in the literature use: 41 stimuli, 30 thresholds x 30 widths x 9 lapses.
QuestPlusModel model() {
  const auto grid = [](double low, double high, int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) values.push_back(low + (high - low) * i / (count - 1));
    return values;
  };
  const auto chance = [](double x, std::span<const double> p) {
    return 0.5 + (0.5 - p[2]) / (1 + std::exp((x - p[0]) / p[1]));
  };
  return *QuestPlusModel::make(
      grid(-4, 4, 41),
      {{"threshold", grid(-3, 3, 30)}, {"width", grid(0.2, 3, 30)}, {"lapse", grid(0, 0.08, 9)}}, chance);
}

SpeedRow time_quest(int trials) {
  SpeedRow row{"QUEST+ choice and update, ms", {}, 1.5, {}};
  const QuestPlusModel quest = model();
  Posterior posterior = uniform_prior(quest);
  Random draws{1};
  for (int i = 0; i < trials; ++i) {
    const Instant start = now();
    const std::size_t stimulus = most_informative(forecast(quest, posterior));
    posterior = update(quest, std::move(posterior), stimulus, draws.chance(0.8));
    row.values.push_back(in_milliseconds(now() - start));
  }
  return row;
}

SpeedRow time_staircase(int batches) {
  SpeedRow row{"staircase step, us", {}, 1.0, {}};
  const auto rule = *rule_of({.target = 0.8, .start = 3, .step_harder = 0.5, .lowest = 1, .highest = 10});
  Random draws{1};
  std::vector<bool> answers;
  constexpr int steps = 10'000;
  for (int i = 0; i < steps; ++i) answers.push_back(draws.chance(0.8));
  for (int batch = 0; batch < batches; ++batch) {
    StaircaseState state = start(rule);
    const Instant begin = now();
    for (const bool correct : answers) state = respond(rule, std::move(state), correct);
    row.values.push_back(in_milliseconds(now() - begin) * 1000 / steps);
    if (std::isnan(state.level)) row.values.clear(); // the result is looked at, so that the work is done
  }
  return row;
}

} // namespace

SpeedResult measure_adapt(const SpeedOptions& options, const Progress& progress) {
  SpeedResult result{"adapt",
                     "QUEST+ on 41 stimuli and 8,100 cells; a weighted up-down staircase of 10,000 steps",
                     measure_context(options.dorsal),
                     {}};
  progress("QUEST+");
  result.rows.push_back(time_quest(100 * options.runs));
  progress("staircase");
  result.rows.push_back(time_staircase(20 * options.runs));
  return result;
}

} // namespace dorsal::bench
