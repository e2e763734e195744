#include "engine/core/dose/adherence.h"

#include "tests/support/catch.h"

using namespace dorsal;
using std::chrono::days;

TEST_CASE("adherence: days of practice in four weeks against the dose, from the first session on") {
  const Day today{days{20'000}};
  const Dose five{.sessions_a_day = 1, .days_a_week = 5};
  const std::vector<Day> sessions{today, today, today - days{1}, today - days{27}, today - days{28}};
  CHECK(adherence(sessions, today - days{100}, today, five) == Adherence{3, 20, 28});
  CHECK(adherence({today}, today, today, five) == Adherence{1, 1, 1});
  CHECK(adherence({today - days{6}}, today - days{6}, today, five) == Adherence{1, 5, 7});
  CHECK(adherence({today + days{1}}, today + days{1}, today, five) == Adherence{0, 1, 1});
  CHECK(adherence({}, today - days{6}, today, {.sessions_a_day = 1, .days_a_week = 7}) == Adherence{0, 7, 7});
}
