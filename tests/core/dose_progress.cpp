#include "engine/core/dose/dose_progress.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono;

namespace {
Day on(unsigned d) { return local_days{2026y / November / std::chrono::day{d}}; } // 23 November is a Monday
const Dose twice_on_three_days{.sessions_a_day = 2, .days_a_week = 3, .session_length = minutes{20}};
} // namespace

TEST_CASE("dose: days are counted from Monday, sessions by the day") {
  const std::vector<Day> sessions{on(22), on(23), on(23), on(25)};
  CHECK(dose_progress(sessions, on(25)) == DoseProgress{1, 2});
  CHECK(dose_progress(sessions, on(29)) == DoseProgress{0, 2});
  CHECK(dose_progress(sessions, on(30)) == DoseProgress{0, 0});
  CHECK(dose_progress(sessions, on(22)) == DoseProgress{1, 1});
  CHECK(dose_progress({}, on(22)) == DoseProgress{0, 0});
}

TEST_CASE("dose: due until the day's sessions or the week's days are done, and a day begun may be finished") {
  CHECK(due_today({0, 0}, twice_on_three_days) == DueToday::practise);
  CHECK(due_today({1, 1}, twice_on_three_days) == DueToday::practise);
  CHECK(due_today({2, 1}, twice_on_three_days) == DueToday::done_today);
  CHECK(due_today({0, 3}, twice_on_three_days) == DueToday::done_this_week);
  CHECK(due_today({1, 3}, twice_on_three_days) == DueToday::practise);
}
