#include "engine/core/analysis/chronometry.h"

#include "engine/core/statistics/moments.h"
#include "engine/core/statistics/quantile.h"
#include "engine/core/statistics/welch.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dorsal::imagery {
namespace {

bool is_duration(double seconds) { return seconds > 0 && std::isfinite(seconds); }

struct Durations {
  std::vector<double> all, by_visit; // by visit: its median
};

Durations imagined_durations(std::span<const Imagined> imagined, bool with_film) {
  Durations found;
  for (const Imagined& entry : imagined) {
    if (!with_film && film_runs(entry.stage)) continue;
    std::vector<double> visit;
    std::ranges::copy_if(entry.seconds, std::back_inserter(visit), is_duration);
    if (visit.empty()) continue;
    found.all.insert(found.all.end(), visit.begin(), visit.end());
    found.by_visit.push_back(*statistics::median(visit));
  }
  return found;
}

std::vector<double> executed_durations(std::span<const movement::Done> done) {
  std::vector<double> found;
  for (const movement::Done& one : done)
    if (one.seconds_each && is_duration(*one.seconds_each)) found.push_back(*one.seconds_each);
  return found;
}

statistics::Bounds from_logs(const statistics::Bounds& logs) {
  return {std::exp(logs.lower), std::exp(logs.upper)};
}

std::optional<statistics::Bounds> band_against_film(std::vector<double> by_visit, double film) {
  for (double& seconds : by_visit) seconds = std::log(seconds / film);
  const auto bounds = statistics::mean_bounds(by_visit);
  return bounds ? std::optional{from_logs(*bounds)} : std::nullopt;
}

std::optional<statistics::Bounds> band_against_done(const std::vector<double>& by_visit,
                                                    const std::vector<double>& executed) {
  if (executed.size() < least_visits_of_band) return {};
  const auto test = statistics::welch_t_log(by_visit, executed);
  return test ? std::optional{from_logs(test->interval)} : std::nullopt;
}

} // namespace

Chronometry chronometry(std::span<const Imagined> imagined, std::span<const movement::Done> done,
                        std::optional<double> film_seconds) {
  Durations durations = imagined_durations(imagined, false);
  Chronometry told;
  if (durations.all.size() < least_imagined) {
    const std::size_t without = durations.all.size();
    durations = imagined_durations(imagined, true);
    told.film_ran = durations.all.size() > without;
  }
  told.imagined = static_cast<int>(durations.all.size());
  told.imagined_visits = static_cast<int>(durations.by_visit.size());
  told.imagined_seconds = statistics::median(durations.all);
  const std::vector<double> executed = executed_durations(done);
  told.executed_visits = static_cast<int>(executed.size());
  told.executed_seconds = statistics::median(executed);
  if (executed.empty() && film_seconds && is_duration(*film_seconds)) {
    told.against_film = true;
    told.executed_seconds = film_seconds;
  }
  if (durations.all.size() < least_imagined || !told.executed_seconds) return told;
  told.ratio = *told.imagined_seconds / *told.executed_seconds;
  if (durations.by_visit.size() < least_visits_of_band) return told;
  told.band = told.against_film ? band_against_film(durations.by_visit, *told.executed_seconds)
                                : band_against_done(durations.by_visit, executed);
  if (told.band && (*told.ratio < told.band->lower || *told.ratio > told.band->upper)) told.band.reset();
  return told;
}

} // namespace dorsal::imagery
