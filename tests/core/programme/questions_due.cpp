#include "engine/core/programme/questions_due.h"

#include "tests/support/catch.h"

#include <array>

using namespace dorsal;
using namespace std::chrono;

namespace {

constexpr Day monday{2026y / November / 2};
constexpr std::array schedule{ScheduledInstrument{"safety", instrument::Purpose::safety},
                              ScheduledInstrument{"weekly", instrument::Purpose::weekly},
                              ScheduledInstrument{"pain", instrument::Purpose::measure},
                              ScheduledInstrument{"global-change", instrument::Purpose::measure, false}};
using Due = std::vector<DueQuestion>;

struct Course {
  std::vector<AskedBefore> asked{};
  std::optional<Day> last_passed{};
  bool at_the_end{};

  [[nodiscard]] Due due(Day today) const {
    return questions_due(schedule, {.today = today,
                                    .first_day = asked.empty() ? std::nullopt : std::optional{monday},
                                    .last_passed = last_passed,
                                    .at_the_end = at_the_end,
                                    .asked = asked});
  }
};

const std::vector<AskedBefore> first_visit{{monday, "safety", "start", true},
                                           {monday, "pain", "start", true}};

} // namespace

TEST_CASE("questions: safety and measures before the first visit, what compares with the start later") {
  CHECK(Course{}.due(monday) == Due{{"safety", "start"}, {"pain", "start"}});
  CHECK(Course{first_visit}.due(monday).empty());
  CHECK(Course{first_visit}.due(monday + days{6}).empty());
}

TEST_CASE(
    "questions: once a week whether anything got worse, every four weeks the measures, monthly safety") {
  Course course{first_visit};
  CHECK(course.due(monday + days{7}) == Due{{"weekly", "weekly"}});
  course.asked.push_back({monday + days{7}, "weekly", "weekly", true});
  CHECK(course.due(monday + days{13}).empty());
  CHECK(course.due(monday + days{28}) == Due{{"safety", "monthly"},
                                             {"weekly", "weekly"},
                                             {"pain", "four-weekly"},
                                             {"global-change", "four-weekly"}});
}

TEST_CASE("questions: safety that was passed over is asked again, a measure that was passed over is not") {
  Course course{first_visit};
  course.asked[0].complete = false;
  course.asked[1].complete = false;
  CHECK(course.due(monday + days{1}) == Due{{"safety", "start"}});
}

TEST_CASE("questions: between phases and at the end, each once") {
  Course course{first_visit};
  course.last_passed = monday + days{3};
  CHECK(course.due(monday + days{4}) == Due{{"pain", "between-phases"}, {"global-change", "between-phases"}});
  course.asked.push_back({monday + days{4}, "pain", "between-phases", true});
  course.asked.push_back({monday + days{4}, "global-change", "between-phases", true});
  CHECK(course.due(monday + days{5}).empty());
  course.at_the_end = true;
  CHECK(course.due(monday + days{5}) == Due{{"pain", "end"}, {"global-change", "end"}});
  course.asked.push_back({monday + days{5}, "pain", "end", true});
  course.asked.push_back({monday + days{5}, "global-change", "end", true});
  CHECK(course.due(monday + days{6}).empty());
}
