#include "bench/training/training.h"
#include "engine/core/adaptation/psychometric.h"
#include "engine/core/adaptation/quest_plus.h"
#include "engine/core/adaptation/weighted_up_down.h"
#include "engine/core/random.h"
#include "engine/core/statistics/moments.h"

#include <array>
#include <cmath>
#include <memory>

namespace dorsal::bench {
namespace {

using namespace adaptation;

constexpr double true_width = 25, true_lapse = 0.02, target = 0.80;
constexpr std::array horizons{20, 40, 80, 160};

// Where the falling logistic crosses the target.
double target_level(double threshold, double width, double lapse, double at) {
  return threshold + width * std::log((0.5 - lapse) / (at - 0.5) - 1);
}

struct Run { // one observer through 160 trials: the estimate and the accuracy at each horizon
  std::array<double, 4> error{};
  std::array<double, 4> accuracy{};
};

// Chooses, learns, and says where it believes the target to be.
struct Method {
  std::function<double()> next;
  std::function<void(double, bool)> learn;
  std::function<double()> estimate;
};

std::vector<double> grid(double low, double high, double step) {
  std::vector<double> values;
  for (double value = low; value <= high + step / 2; value += step) values.push_back(value);
  return values;
}

const QuestPlusModel& model() {
  static const QuestPlusModel made = *QuestPlusModel::make(
      grid(0, 180, 15),
      {{"threshold", grid(20, 180, 10)}, {"width", {10, 20, 30, 45}}, {"lapse", {0, 0.02, 0.05}}},
      [](double x, std::span<const double> p) { return falling_logistic(x, p[0], p[1], p[2]); });
  return made;
}

double believed(const Posterior& posterior) {
  const auto& dimensions = model().dimensions();
  double sum = 0;
  for (std::size_t cell = 0; cell < posterior.size(); ++cell) {
    const auto value = [&](std::size_t d) { return dimensions[d].values[model().index_in(d, cell)]; };
    sum += posterior[cell] * target_level(value(0), value(1), value(2), target);
  }
  return sum;
}

std::size_t stimulus_of(double level) { return static_cast<std::size_t>(std::lround(level / 15)); }

Method quest_plus(int entropy_trials) {
  auto posterior = std::make_shared<Posterior>(uniform_prior(model()));
  auto trial = std::make_shared<int>(0);
  return {[=] {
            const auto forecasts = forecast(model(), *posterior);
            const bool entropy = *trial < entropy_trials;
            return model()
                .stimuli()[entropy ? most_informative(forecasts) : nearest_to_target(forecasts, target)];
          },
          [=](double level, bool correct) {
            *posterior = update(model(), std::move(*posterior), stimulus_of(level), correct);
            ++*trial;
          },
          [=] { return believed(*posterior); }};
}

// Estimates by the mean of the last eight reversals, or by the level where there are none.
Method staircase(const StaircaseRule& rule) {
  auto state = std::make_shared<StaircaseState>(start(rule));
  return {[=] { return state->level; },
          [=](double, bool correct) { *state = respond(rule, std::move(*state), correct); },
          [=] { return threshold(*state, 8).value_or(state->level); }};
}

StaircaseRule transformed(int correct_to_harden) {
  return {.start = 0,
          .easier_steps = {30, 30, 15, 15, 7.5},
          .harder_steps = {30, 30, 15, 15, 7.5},
          .errors_to_ease = 1,
          .correct_to_harden = correct_to_harden,
          .lowest = 0,
          .highest = 180,
          .axis = Axis::larger_is_harder};
}

Run simulate(const Method& method, double threshold, double own_target, Random draws) {
  Run run;
  int correct_so_far = 0;
  const double truth = target_level(threshold, true_width, true_lapse, own_target);
  for (int trial = 1, horizon = 0; trial <= horizons.back(); ++trial) {
    const double level = method.next();
    const bool correct = draws.chance(falling_logistic(level, threshold, true_width, true_lapse));
    correct_so_far += correct ? 1 : 0;
    method.learn(level, correct);
    if (trial != horizons[static_cast<std::size_t>(horizon)]) continue;
    run.error[static_cast<std::size_t>(horizon)] = method.estimate() - truth;
    run.accuracy[static_cast<std::size_t>(horizon)] = static_cast<double>(correct_so_far) / trial;
    ++horizon;
  }
  return run;
}

struct Entry {
  const char* name;
  double own_target;
  std::function<Method()> make;
};

std::vector<Entry> entries() {
  return {{"2 down 1 up (.707)", 0.7071, [] { return staircase(transformed(2)); }},
          {"3 down 1 up (.794)", 0.7937, [] { return staircase(transformed(3)); }},
          {"weighted up-down (.80)", target,
           [] {
             return staircase(
                 *rule_of({.target = target, .start = 0, .step_harder = 7.5, .lowest = 0, .highest = 180}));
           }},
          {"QUEST+ by entropy", target, [] { return quest_plus(1000); }},
          {"QUEST+ ten by entropy, then .80", target, [] { return quest_plus(10); }}};
}

} // namespace

std::vector<MethodCell> simulate_methods(const TrainingOptions& options) {
  std::vector<MethodCell> cells;
  for (const Entry& entry : entries()) {
    std::array<std::vector<double>, 4> errors, accuracies;
    for (int i = 0; i < options.observers; ++i) {
      const double threshold = 60 + 30 * (i % 3);
      const Run run = simulate(entry.make(), threshold, entry.own_target,
                               stream(options.seed, 1'000'000 + static_cast<std::uint64_t>(i)));
      for (std::size_t h = 0; h < horizons.size(); ++h) {
        errors[h].push_back(run.error[h]);
        accuracies[h].push_back(run.accuracy[h]);
      }
    }
    for (std::size_t h = 0; h < horizons.size(); ++h)
      cells.push_back({entry.name, horizons[h], *statistics::mean(errors[h]),
                       statistics::standard_deviation(errors[h]).value_or(0),
                       *statistics::mean(accuracies[h])});
  }
  return cells;
}

} // namespace dorsal::bench
