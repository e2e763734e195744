#include "tools/analyse/contrast.h"

#include "engine/core/statistics/distributions.h"
#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/trimmed.h"
#include "engine/core/statistics/welch.h"

#include <algorithm>
#include <cmath>

namespace dorsal::analyse {
namespace {

using Values = std::vector<std::optional<double>>;

std::size_t place_in(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  names.push_back(name);
  return names.size() - 1;
}

Compared mean_of_differences(const std::vector<double>& differences, double confidence) {
  Compared compared{.difference = statistics::mean(differences),
                    .interval = statistics::mean_bounds(differences, confidence)};
  const auto error = statistics::standard_error(differences);
  if (compared.difference && error && *error > 0) {
    const statistics::StudentsT law{static_cast<double>(differences.size() - 1)};
    compared.p = 2 * cdf(complement(law, std::fabs(*compared.difference / *error)));
  }
  return compared;
}

Compared from_test(const std::optional<statistics::TrimmedMean>& test) {
  if (!test) return {};
  return {test->value, test->interval, test->p};
}

Contrast compare(const Measured& measured, std::size_t first, std::size_t second, double confidence) {
  std::vector<double> differences, a, b;
  for (const Values& person : measured.values) {
    if (person[first] && person[second]) differences.push_back(*person[second] - *person[first]);
    if (person[first]) a.push_back(*person[first]);
    if (person[second]) b.push_back(*person[second]);
  }
  Contrast contrast{.within = !differences.empty()};
  if (contrast.within) {
    contrast.n_first = contrast.n_second = differences.size();
    contrast.mean = mean_of_differences(differences, confidence);
    contrast.trimmed =
        from_test(statistics::trimmed_mean_test(differences, statistics::usual_trim, confidence));
    return contrast;
  }
  contrast.n_first = a.size();
  contrast.n_second = b.size();
  if (const auto welch = statistics::welch_t(b, a, confidence))
    contrast.mean = {welch->difference, welch->interval, welch->p};
  contrast.trimmed = from_test(statistics::yuen_test(b, a, statistics::usual_trim, confidence));
  return contrast;
}

} // namespace

std::optional<Contrasts> contrasts_of(const Results& results) {
  const auto& by = results.by;
  if (by.size() != 2) return {};
  const auto at = std::ranges::find(by, Column::participant);
  if (at == by.end()) return {};
  const std::size_t person = static_cast<std::size_t>(at - by.begin()), other = 1 - person;
  if (by[other] == Column::session || by[other] == Column::participant) return {};
  Contrasts contrasts{.column = by[other]};
  std::vector<std::vector<const GroupResult*>> cells; // by participant, by level
  for (const GroupResult& group : results.groups) {
    const std::size_t row = place_in(contrasts.participants, group.key[person]);
    const std::size_t level = place_in(contrasts.levels, group.key[other]);
    cells.resize(std::max(cells.size(), row + 1));
    cells[row].resize(std::max(cells[row].size(), level + 1));
    cells[row][level] = &group;
  }
  if (contrasts.participants.size() < 2 || contrasts.levels.size() < 2 ||
      contrasts.levels.size() > most_levels)
    return {};
  Measured times{.name = "median response time, ms", .short_name = "time"},
      shares{.name = "correct, %", .short_name = "accuracy"};
  for (auto& row : cells) {
    row.resize(contrasts.levels.size());
    times.values.emplace_back(row.size());
    shares.values.emplace_back(row.size());
    for (std::size_t level = 0; level < row.size(); ++level) {
      if (row[level] == nullptr) continue;
      times.values.back()[level] = row[level]->summary.times.correct.median;
      if (const auto share = row[level]->summary.accuracy.overall.value)
        shares.values.back()[level] = 100 * *share;
    }
  }
  for (Measured* measured : {&times, &shares}) {
    for (std::size_t level = 1; level < contrasts.levels.size(); ++level) {
      measured->contrasts.push_back(compare(*measured, 0, level, results.rules.confidence));
      measured->contrasts.back().first = contrasts.levels[0];
      measured->contrasts.back().second = contrasts.levels[level];
    }
    contrasts.measured.push_back(std::move(*measured));
  }
  return contrasts;
}

} // namespace dorsal::analyse
