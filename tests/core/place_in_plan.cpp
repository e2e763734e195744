#include "engine/core/dose/place_in_plan.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono;

namespace {

// 2026-11-30 is a Monday.
constexpr Day monday = local_days{year{2026} / 11 / 30};

PlaceInPlan on(Day today, std::vector<Day> practised, Dose dose = {1, 3, 20min}) {
  PlaceInPlan place{.today = today, .practised = std::move(practised), .progress = {}, .dose = dose};
  place.progress = dose_progress(place.practised, today);
  return place;
}

} // namespace

TEST_CASE("place in plan: the next day is the first for which the dose asks for more") {
  CHECK(next_due(on(monday, {})) == monday);
  CHECK(next_due(on(monday, {monday})) == monday + days{1});
  CHECK(next_due(on(monday, {monday}, {2, 3, 20min})) == monday); // two a day
  const Day thursday = monday + days{3}, sunday = monday + days{6};
  CHECK(next_due(on(thursday, {monday, monday + days{1}, thursday})) == monday + days{7});
  CHECK(next_due(on(thursday, {monday, monday + days{1}, monday + days{2}})) == monday + days{7});
  CHECK(next_due(on(sunday, {monday, thursday, sunday})) == sunday + days{1});
  CHECK(next_due(on(sunday, {sunday})) == sunday + days{1});
  CHECK(next_due(on(monday, {monday - days{3}, monday - days{2}, monday - days{1}})) == monday);
}
