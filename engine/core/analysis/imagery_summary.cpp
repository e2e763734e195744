#include "engine/core/analysis/imagery_summary.h"

#include "engine/core/ladder/imagery_ladder.h"
#include "engine/core/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace dorsal::imagery {
namespace {

void drop_outside(std::optional<int>& value, int least, int most) {
  if (value && (*value < least || *value > most)) value.reset();
}

// Without what nobody can have said or taken: records come from other machines too.
Imagined as_told(Imagined entry) {
  drop_outside(entry.pain_before, 0, movement::highest_rating);
  for (SetRating& set : entry.sets) {
    drop_outside(set.clear, 1, most_vivid);
    drop_outside(set.felt, 1, most_vivid);
    drop_outside(set.pain, 0, movement::highest_rating);
    drop_outside(set.unease, 0, movement::highest_rating);
  }
  for (auto* seconds : {&entry.seconds, &entry.seconds_twice})
    std::erase_if(*seconds, [](double value) { return !(value > 0 && std::isfinite(value)); });
  return entry;
}

void add_imagined(ImagerySummary& summary, Imagined entry, const Rule& rule) {
  const auto repetitions = entry.seconds.size() + entry.seconds_twice.size();
  if (repetitions == 0 && entry.sets.empty())
    ++summary.left;
  else {
    ++summary.visits;
    summary.stage = entry.stage;
  }
  summary.repetitions += static_cast<int>(repetitions);
  summary.sets += static_cast<int>(entry.sets.size());
  summary.stopped += was_stopped(entry, rule) ? 1 : 0;
  summary.comfortable += went_well(entry, rule) ? 1 : 0;
  summary.probes.trials += entry.probes;
  summary.probes.correct += entry.probes_right;
  summary.days.push_back(std::move(entry));
}

std::optional<double> largest(const std::vector<double>& values) {
  return values.empty() ? std::nullopt : std::optional{*std::ranges::max_element(values)};
}

void add_ratings(ImagerySummary& summary) {
  std::vector<double> clear, felt, unease, rises, variations;
  const auto say = [](const std::optional<int>& value, std::vector<double>& to) {
    if (value) to.push_back(*value);
  };
  for (const Imagined& entry : summary.days) {
    for (const SetRating& set : entry.sets) {
      say(set.clear, clear);
      say(set.felt, felt);
      say(set.unease, unease);
    }
    say(entry.pain_rise(), rises);
    if (const auto variation = entry.variation()) variations.push_back(*variation);
  }
  summary.clear = statistics::median(clear);
  summary.felt = statistics::median(felt);
  summary.unease = statistics::median(unease);
  summary.most_unease = largest(unease);
  summary.pain_rise = statistics::median(rises);
  summary.most_pain_rise = largest(rises);
  summary.variation = statistics::median(variations);
}

Scaling scaling_of(const std::vector<Imagined>& days) {
  Scaling scaling;
  std::vector<double> times;
  for (const Imagined& entry : days) {
    const auto once = statistics::median(entry.seconds), twice = statistics::median(entry.seconds_twice);
    if (!once || !twice) continue;
    times.push_back(*twice / *once);
    scaling.longer += *twice > *once ? 1 : 0;
  }
  scaling.visits = static_cast<int>(times.size());
  scaling.times = statistics::median(times);
  return scaling;
}

} // namespace

std::vector<ImagerySummary> imagery_summaries(const Course& course, const Rule& rule) {
  std::vector<ImagerySummary> all;
  for (const Imagined& entry : course.imagined) {
    auto found = std::ranges::find(all, entry.movement, &ImagerySummary::movement);
    if (found == all.end()) found = all.insert(all.end(), ImagerySummary{.movement = entry.movement});
    add_imagined(*found, as_told(entry), rule);
  }
  for (ImagerySummary& summary : all) {
    add_ratings(summary);
    summary.scaling = scaling_of(summary.days);
    if (summary.probes.trials > 0) summary.probe_bounds = statistics::wilson(summary.probes);
  }
  return all;
}

} // namespace dorsal::imagery
