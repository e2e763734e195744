#include "bench/training/training.h"
#include "engine/core/observer/observer.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/stimulus/roll.h"
#include "engine/core/visit/block_run.h"
#include "stimuli/pictures/picture_sets.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <thread>

namespace dorsal::bench {
namespace {

// The length of a block in a session is up to 400 trials; here it is as long as asked.
BlockSetting setting_of(const TrainingOptions& options, const AdaptationRule& rule, std::uint64_t seed) {
  BlockSetting setting{
      .block = 1, .spec = default_block(BlockKind::train), .timing = {}, .adaptation = rule, .seed = seed};
  setting.spec.pictures = options.trials;
  return setting;
}

using Answering = std::function<bool(const TrialStart&, int trial, Random&)>; // correct?

Answering profile_answering(const observer::ObserverProfile& profile) {
  return [profile](const TrialStart& start, int trial, Random& draws) {
    const auto answer = observer::answer(profile,
                                         {.side = start.stimulus.side,
                                          .folded_roll_deg = folded_roll(start.planned.roll_deg),
                                          .amplitude_deg = start.stimulus.amplitude_deg,
                                          .trial = trial},
                                         draws);
    return answer.correct && (!start.time_limit || answer.response_time < *start.time_limit);
  };
}

struct Step {
  bool correct{};
  bool is_catch{};
  double level{};
};

std::vector<Step> run_block(const BlockSetting& setting, std::span<const StimulusItem> items,
                            const Answering& answers) {
  BlockRun run{setting, items};
  Random draws = stream(setting.seed, 77);
  std::vector<Step> steps;
  while (const auto start = run.next()) {
    TrialRecord record;
    record.trial = start->trial;
    record.plan = start->plan;
    record.planned = start->planned;
    record.stimulus = start->stimulus;
    const bool correct = answers(*start, static_cast<int>(steps.size()), draws);
    const Instant onset{std::chrono::seconds{1}};
    record.outcome = Outcome::answered;
    record.onset = Onset{.at = Stamp::exactly(onset), .provider = OnsetProvider::simulated};
    record.answer = Answer{.side = correct ? start->stimulus.side : opposite(start->stimulus.side),
                           .at = Stamp::exactly(onset + std::chrono::seconds{1}),
                           .provider = ResponseProvider::simulated};
    run.note(record);
    steps.push_back({correct, start->planned.is_catch, start->planned.level.value_or(0)});
  }
  return steps;
}

// Work for each observer, on all cores.
void for_each_observer(int observers, const std::function<void(int)>& work) {
  std::atomic<int> next{0};
  const auto loop = [&] {
    for (int i = next++; i < observers; i = next++) work(i);
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < std::max(1u, std::thread::hardware_concurrency()); ++i) threads.emplace_back(loop);
  loop();
}

double success_from(const std::vector<Step>& steps, std::size_t first) {
  double correct = 0, counted = 0;
  for (std::size_t i = first; i < steps.size(); ++i) {
    if (steps[i].is_catch) continue;
    ++counted;
    correct += steps[i].correct ? 1 : 0;
  }
  return counted > 0 ? correct / counted : 0;
}

std::uint64_t seed_of(const TrainingOptions& options, int observer) {
  return stream(options.seed, static_cast<std::uint64_t>(observer)).bits() >> 1;
}

std::vector<double> successes(const TrainingOptions& options, const AdaptationRule& rule,
                              std::span<const StimulusItem> items, const observer::ObserverProfile& profile,
                              int observers, std::size_t first) {
  std::vector<double> shares(static_cast<std::size_t>(observers));
  const Answering answers = profile_answering(profile);
  for_each_observer(observers, [&](int i) {
    shares[static_cast<std::size_t>(i)] =
        success_from(run_block(setting_of(options, rule, seed_of(options, i)), items, answers), first);
  });
  return shares;
}

// The level held at one end of the scale.
double success_at(double level, const TrainingOptions& options, std::span<const StimulusItem> items,
                  const observer::ObserverProfile& profile) {
  AdaptationRule rule;
  rule.method = TrainingMethod::staircase;
  rule.start_level = rule.lowest_level = rule.highest_level = level;
  rule.fall_back = 0;
  return *statistics::mean(successes(options, rule, items, profile, 100, 60));
}

} // namespace

std::vector<PolicyCell> simulate_policy(const TrainingOptions& options,
                                        const std::function<void(const std::string&)>& progress) {
  PictureSets sets{options.sets};
  const std::vector<StimulusItem> items = items_for(BlockKind::train, sets.get("train").items);
  std::vector<PolicyCell> cells;
  for (const observer::ObserverProfile& profile : observer::profiles()) {
    const double easiest = success_at(1, options, items, profile);
    const double hardest = success_at(10, options, items, profile);
    for (const double target : {0.70, 0.75, 0.80, 0.85, 0.90}) {
      AdaptationRule rule;
      rule.target = target;
      PolicyCell cell{std::string{profile.name}, target, 0, 0, easiest, hardest};
      const int observers = cell.reachable() ? options.observers : std::min(options.observers, 100);
      const auto shares = successes(options, rule, items, profile, observers, 60);
      cell.success = *statistics::mean(shares);
      cell.standard_error = statistics::standard_error(shares).value_or(0);
      cells.push_back(cell);
      progress(fmt::format("{} at {:.0f} %: {:.1f} %{}", cell.profile, 100 * target, 100 * cell.success,
                           cell.reachable() ? "" : " (out of reach)"));
    }
  }
  return cells;
}

// Ten answers at random after trial 100.
SpellResult simulate_spell(const TrainingOptions& options) {
  constexpr int spell = 100, length = 10;
  PictureSets sets{options.sets};
  const std::vector<StimulusItem> items = items_for(BlockKind::train, sets.get("train").items);
  const Answering attentive = profile_answering(*observer::find_profile("healthy"));
  std::vector<SpellResult> each(static_cast<std::size_t>(options.observers));
  for_each_observer(options.observers, [&](int i) {
    const Answering answers = [&](const TrialStart& start, int trial, Random& draws) {
      return trial >= spell && trial < spell + length ? draws.chance(0.5) : attentive(start, trial, draws);
    };
    const auto steps = run_block(setting_of(options, {}, seed_of(options, i)), items, answers);
    const auto mean_level = [&](std::size_t from, std::size_t to) {
      double sum = 0, n = 0;
      for (std::size_t t = from; t < to; ++t)
        if (!steps[t].is_catch) sum += steps[t].level, ++n;
      return n > 0 ? sum / n : 0;
    };
    SpellResult& result = each[static_cast<std::size_t>(i)];
    result.level_before = mean_level(spell - 10, spell);
    result.level_after = mean_level(spell + length, spell + length + 5);
    result.level_30 = mean_level(spell + length + 20, spell + length + 30);
    const std::vector<Step> later(steps.begin() + spell + length + 10, steps.begin() + spell + length + 30);
    result.success_30 = success_from(later, 0);
  });
  SpellResult mean;
  for (const SpellResult& one : each) {
    const double n = options.observers;
    mean.level_before += one.level_before / n;
    mean.level_after += one.level_after / n;
    mean.level_30 += one.level_30 / n;
    mean.success_30 += one.success_30 / n;
  }
  return mean;
}

} // namespace dorsal::bench
