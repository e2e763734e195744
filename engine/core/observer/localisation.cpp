#include "engine/core/observer/localisation.h"

#include "engine/core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dorsal::observer {
namespace {

// Pain-free people name 77 % of 12 squares of 50 mm rightly, people with back pain about 52 %
// (facts/programme.md 1.2): spreads of 16 and 28 mm give that to those profiles
// (tests/core/observer/localisation.cpp).
constexpr double pain_free_spread_mm = 16, spread_exponent = 1.32, widest_spread_mm = 200;
constexpr double feels_nothing_as_something = 0.08;

// The share of places felt that lie between two edges; the squares at the rim take what lies beyond.
double share_between(double low, double high, double middle, double sd) {
  const statistics::Normal felt{middle, sd};
  return cdf(felt, high) - cdf(felt, low);
}

} // namespace

SenseOfPlace sense_of_place(const ObserverProfile& profile, double sessions) {
  const double acuity = pain_free_spread_mm * std::pow(times_weaker(profile, sessions), spread_exponent);
  return {.acuity_mm = std::min(acuity, widest_spread_mm),
          .right_mm = 0,
          .up_mm = 0,
          .lapse = std::min(1.0, profile.lapse + profile.fast_guess),
          .false_felt = feels_nothing_as_something};
}

int answer_to_touch(const SenseOfPlace& sense, const touch::Site& site, double aim_mm, Random& draws) {
  const touch::Grid grid = touch::grid_of(site.squares).value();
  const auto guessed = [&] { return static_cast<int>(draws.integer(1, site.squares)); };
  if (site.square == 0) return touch::answer_of(draws.chance(sense.false_felt) ? guessed() : 0);
  if (draws.chance(sense.lapse)) return touch::answer_of(guessed());
  const double sd = std::hypot(sense.acuity_mm, aim_mm);
  touch::PointOfBack felt = touch::middle_of(site);
  felt.right += draws.normal(sense.right_mm, sd);
  felt.up += draws.normal(sense.up_mm, sd);
  return touch::answer_of(touch::nearest_square(grid, felt));
}

double chance_of_correct(const SenseOfPlace& sense, const touch::Site& site, double aim_mm) {
  if (site.square == 0) return 1 - sense.false_felt;
  constexpr double beyond = std::numeric_limits<double>::infinity();
  const touch::Grid grid = touch::grid_of(site.squares).value();
  const touch::PointOfBack middle = touch::middle_of(site);
  const double half = grid.side_mm / 2, sd = std::hypot(sense.acuity_mm, aim_mm);
  const int column = (site.square - 1) % grid.columns, row = (site.square - 1) / grid.columns;
  const double across = share_between(column == 0 ? -beyond : middle.right - half,
                                      column == grid.columns - 1 ? beyond : middle.right + half,
                                      middle.right + sense.right_mm, sd);
  const double along = share_between(row == grid.rows - 1 ? -beyond : middle.up - half,
                                     row == 0 ? beyond : middle.up + half, middle.up + sense.up_mm, sd);
  return sense.lapse / site.squares + (1 - sense.lapse) * across * along;
}

} // namespace dorsal::observer
