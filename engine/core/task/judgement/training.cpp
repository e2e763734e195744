#include "engine/core/task/judgement/training.h"

#include "engine/core/adaptation/psychometric.h"
#include "engine/core/adaptation/weighted_up_down.h"
#include "engine/core/base/names.h"
#include "engine/core/task/task.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dorsal::adaptation {
namespace {

constexpr Names<WishReason, 6> reason_names{{{WishReason::gentle, "gentle"},
                                             {WishReason::entropy, "entropy"},
                                             {WishReason::target, "target"},
                                             {WishReason::easy_after_errors, "easy after errors"},
                                             {WishReason::fall_back, "step back"},
                                             {WishReason::catch_trial, "catch"}}};

constexpr double first_level = 1, last_level = 10, level_step = 0.25;
constexpr double memory = 0.985;         // what an answer still counts one trial later: half after 46
constexpr double correction_gain = 0.25; // levels a unit of surprise
constexpr double largest_correction = 3; // levels
constexpr int fall_back_trials = 6;
constexpr int trials_between_spells = 30; // errors that go on are no spell but a loss of ability: learned

double right_guess() { return task_of(TaskId::judgement).chance; }

std::vector<double> grid(double low, double high, double step) {
  std::vector<double> values;
  for (double value = low; value <= high + step / 2; value += step) values.push_back(value);
  return values;
}

// Thresholds beyond both ends of the scale, for those who find everything easy or everything hard.
const QuestPlusModel& model() {
  static const QuestPlusModel made = [] {
    const auto chance = [](double x, std::span<const double> p) {
      return falling_logistic(x, p[0], p[1], {right_guess(), p[2]});
    };
    return *QuestPlusModel::make(grid(first_level, last_level, level_step),
                                 {{"threshold", grid(-6, 16, 0.5)},
                                  {"width", {0.75, 1.25, 2, 3, 4.5}},
                                  {"lapse", {0.0, 0.02, 0.05, 0.1}}},
                                 chance);
  }();
  return made;
}

std::size_t index_of(double level) {
  const double place = std::round((std::clamp(level, first_level, last_level) - first_level) / level_step);
  return static_cast<std::size_t>(place);
}

double bell(double x, double mean, double sd) { return std::exp(-0.5 * std::pow((x - mean) / sd, 2)); }

// Where the level of the target success is expected, as a prior on the threshold: for the falling logistic of
// middle width and lapse the two lie half a width apart at .80.
Posterior prior_around(double level, double sd, double target) {
  constexpr double width = 2, lapse = 0.02;
  const double share = std::clamp((target - right_guess()) / (1 - right_guess() - lapse), 0.02, 0.98);
  const double threshold = level - width * std::log(1 / share - 1);
  std::vector<std::vector<double>> weights(3);
  for (const double value : model().dimensions()[0].values) weights[0].push_back(bell(value, threshold, sd));
  for (const double value : model().dimensions()[1].values)
    weights[1].push_back(bell(std::log(value), std::log(2), 0.6));
  for (const double value : model().dimensions()[2].values) weights[2].push_back(bell(value, 0.02, 0.04));
  const auto prior = prior_from_marginals(model(), weights);
  assert(prior);
  return *prior;
}

// What the prior adds while an answer fades; the same for every trial.
Posterior pull_of(Posterior prior) {
  for (double& share : prior) share = std::pow(share, 1 - memory);
  return prior;
}

// Old answers fade towards the prior.
Posterior faded(Posterior posterior, const Posterior& pull) {
  double sum = 0;
  for (std::size_t i = 0; i < posterior.size(); ++i) {
    posterior[i] = std::pow(posterior[i], memory) * pull[i];
    sum += posterior[i];
  }
  for (double& share : posterior) share /= sum;
  return posterior;
}

WeightedUpDown staircase_settings(const AdaptationRule& rule, double start) {
  return {.target = rule.target,
          .start = start,
          .step_harder = rule.step,
          .lowest = rule.lowest_level,
          .highest = rule.highest_level};
}

StaircaseRule staircase_rule(const AdaptationRule& rule, double start) {
  const auto made = rule_of(staircase_settings(rule, start));
  assert(made); // a checked protocol has a target within (0, 1) and limits in order
  return *made;
}

double limited(const AdaptationRule& rule, double level) {
  return std::clamp(level, rule.lowest_level, rule.highest_level);
}

double questplus_level(const AdaptationRule& rule, const TrainingState& state) {
  const auto low = index_of(rule.lowest_level), high = index_of(rule.highest_level);
  if (state.trials < rule.gentle_trials + rule.entropy_trials) {
    const auto forecasts = forecast(model(), state.posterior);
    return model().stimuli()[low + most_informative(std::span{forecasts}.subspan(low, high - low + 1))];
  }
  const auto chances = forecast_correct(model(), state.posterior);
  const auto allowed = std::span{chances}.subspan(low, high - low + 1);
  return model().stimuli()[low + nearest_to_target(allowed, rule.target)] + state.correction;
}

double method_level(const AdaptationRule& rule, const TrainingState& state) {
  if (state.trials < rule.gentle_trials) return state.last_level;
  if (rule.method == TrainingMethod::staircase) return state.staircase.level;
  const double wished = questplus_level(rule, state);
  return std::clamp(wished, state.last_level - rule.pace, state.last_level + rule.pace);
}

WishReason method_reason(const AdaptationRule& rule, const TrainingState& state) {
  if (state.fall_back_left > 0) return WishReason::fall_back;
  if (state.trials < rule.gentle_trials) return WishReason::gentle;
  const bool exploring = state.trials < rule.gentle_trials + rule.entropy_trials;
  return rule.method == TrainingMethod::questplus && exploring ? WishReason::entropy : WishReason::target;
}

bool is_bad_spell(const AdaptationRule& rule, const std::vector<bool>& recent) {
  const auto length = static_cast<std::ptrdiff_t>(recent.size());
  const auto looked = std::min<std::ptrdiff_t>(length, rule.spell_trials);
  return std::count(recent.end() - looked, recent.end(), false) >= rule.spell_errors;
}

} // namespace

std::string_view name_of(WishReason reason) { return reason_names.name_of(reason); }

TrainingState start_training(const AdaptationRule& rule, std::optional<double> last) {
  TrainingState state;
  const double known = limited(rule, last.value_or(rule.start_level));
  state.last_level = limited(rule, last ? known - rule.gentle_start : known);
  state.posterior = prior_around(known, last ? 1.5 : 3, rule.target);
  state.pull = pull_of(state.posterior);
  state.staircase = start(staircase_rule(rule, state.last_level));
  state.ladder.rung =
      last ? std::clamp(static_cast<int>(std::lround(*last)), lowest_rung, highest_rung) : lowest_rung;
  return state;
}

Wish next_wish(const AdaptationRule& rule, const TrainingState& state, Random& draws) {
  const bool is_catch = draws.chance(rule.catch_share) && state.trials > 0;
  const bool ladder = rule.method == TrainingMethod::ladder;
  const double easiest = ladder ? lowest_rung : rule.lowest_level;
  if (is_catch) return {easiest, WishReason::catch_trial};
  if (state.error_run >= rule.errors_before_easy) return {easiest, WishReason::easy_after_errors};
  if (ladder) return {static_cast<double>(state.ladder.rung), WishReason::target};
  const double back = state.fall_back_left > 0 ? rule.fall_back : 0;
  return {limited(rule, method_level(rule, state) - back), method_reason(rule, state)};
}

TrainingState respond(const AdaptationRule& rule, TrainingState state, const Wish& wish, double shown,
                      bool correct) {
  state.error_run = correct ? 0 : state.error_run + 1;
  if (rule.method == TrainingMethod::questplus) {
    state.before.push_back(state.posterior);
    if (static_cast<int>(state.before.size()) > rule.spell_trials) state.before.erase(state.before.begin());
    state.posterior =
        faded(update(model(), std::move(state.posterior), index_of(shown), correct), state.pull);
  }
  if (wish.is_catch()) return state;
  ++state.trials;
  ++state.since_spell;
  state.recent.push_back(correct);
  if (state.trials > rule.gentle_trials + rule.entropy_trials)
    state.correction = std::clamp(state.correction + correction_gain * ((correct ? 1 : 0) - rule.target),
                                  -largest_correction, largest_correction);
  if (wish.reason == WishReason::easy_after_errors) return state;
  state.ladder = respond(LadderRule{}, std::move(state.ladder), correct);
  if (wish.reason == WishReason::fall_back) {
    if (--state.fall_back_left == 0) state.recent.clear();
    return state;
  }
  if (state.trials > rule.gentle_trials)
    state.staircase = respond(staircase_rule(rule, state.last_level), std::move(state.staircase), correct);
  state.last_level = wish.level;
  if (!is_bad_spell(rule, state.recent)) return state;
  state.fall_back_left = fall_back_trials;
  if (state.since_spell < trials_between_spells || state.before.empty()) return state;
  state.posterior = state.before.front();
  state.since_spell = 0;
  return state;
}

} // namespace dorsal::adaptation
