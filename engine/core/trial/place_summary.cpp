#include "engine/core/trial/place_summary.h"

#include "engine/core/statistics/moments.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace dorsal {
namespace {

std::optional<touch::Site> site_of(const LedTrialRecord& record) { return site_in(record.planned.stimulus); }

struct Errors {
  std::vector<double> right_mm, up_mm, distance_cm;
};

void add_touch(const touch::Site& site, const LedTrialRecord& record, PlaceSummary& summary, Errors& errors) {
  const bool correct = *record.graded_correct();
  const auto place = static_cast<std::size_t>(site.square - 1);
  const touch::PointOfBack middle = touch::middle_of(site);
  const touch::Grid grid = touch::grid_of(site.squares).value();
  summary.by_square[place].add(correct);
  summary.by_row[place / static_cast<std::size_t>(grid.columns)].add(correct);
  (middle.right < 0 ? summary.left : middle.right > 0 ? summary.right : summary.midline).add(correct);
  if (!record.answer) return; // out of time: wrong, and nothing was named
  const int said = touch::square_of(graded_answer(record.planned.stimulus, record.answer->answer));
  if (said > site.squares) return; // no square of this grid: a damaged file
  const auto column = static_cast<std::size_t>(said == 0 ? site.squares : said - 1);
  ++summary.confusion[place][column];
  if (said == 0) {
    ++summary.not_felt;
    return;
  }
  const touch::PointOfBack named = touch::middle_of({site.squares, said});
  errors.right_mm.push_back(named.right - middle.right);
  errors.up_mm.push_back(named.up - middle.up);
  errors.distance_cm.push_back(std::hypot(errors.right_mm.back(), errors.up_mm.back()) / 10);
}

std::optional<touch::PointOfBack> both(const std::optional<double>& right, const std::optional<double>& up) {
  if (!right || !up) return {};
  return touch::PointOfBack{*right, *up};
}

PlaceSummary empty_summary(const touch::Grid& grid) {
  PlaceSummary summary{.squares = grid.squares,
                       .by_square = {},
                       .left = {},
                       .midline = {},
                       .right = {},
                       .by_row = {},
                       .false_felt = {},
                       .confusion = {},
                       .mean_distance_cm = {},
                       .mean_distance_bounds = {},
                       .bias_mm = {},
                       .scatter_mm = {}};
  const auto count = static_cast<std::size_t>(grid.squares);
  summary.by_square.resize(count);
  summary.by_row.resize(static_cast<std::size_t>(grid.rows));
  summary.confusion.assign(count, std::vector<int>(count + 1));
  return summary;
}

} // namespace

std::optional<PlaceSummary> place_summary(std::span<const LedTrialRecord> trials) {
  const auto told = [](const LedTrialRecord& one) { return site_of(one) && one.correct(); };
  std::optional<int> of_grid;
  for (const LedTrialRecord& record : trials)
    if (told(record)) of_grid = site_of(record)->squares;
  if (!of_grid) return {};
  PlaceSummary summary = empty_summary(touch::grid_of(*of_grid).value());
  Errors errors;
  for (const LedTrialRecord& record : trials) {
    if (!told(record)) continue;
    const touch::Site site = *site_of(record);
    if (site.squares != *of_grid)
      ++summary.of_other_grids;
    else if (site.square == 0)
      summary.false_felt.add(record.answer && record.graded_correct() == false);
    else
      add_touch(site, record, summary, errors);
  }
  summary.named = static_cast<int>(errors.distance_cm.size());
  summary.mean_distance_cm = statistics::mean(errors.distance_cm);
  summary.mean_distance_bounds = statistics::mean_bounds(errors.distance_cm);
  summary.bias_mm = both(statistics::mean(errors.right_mm), statistics::mean(errors.up_mm));
  summary.scatter_mm =
      both(statistics::standard_deviation(errors.right_mm), statistics::standard_deviation(errors.up_mm));
  return summary;
}

} // namespace dorsal
