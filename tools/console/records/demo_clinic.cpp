#include "tools/console/records/demo_clinic.h"

#include "engine/clinic/study/in_order.h"
#include "engine/clinic/study/simulated_study.h"
#include "engine/core/base/random.h"
#include "engine/core/base/wall_clock.h"

#include <fmt/format.h>

namespace dorsal::console {
namespace {

constexpr int sessions_each = 8;
constexpr int days_between = 3;
constexpr std::uint64_t demo_seed = 8;

WallClock start_of(int session) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return {utc_text(now - std::chrono::days{1 + (sessions_each - 1 - session) * days_between}), 0};
}

SimulatedCourse course_of(int patient) {
  SimulatedCourse course{
      fmt::format("DEMO{:02}", patient + 1), observer::profiles()[static_cast<std::size_t>(patient)], {}};
  for (int session = 0; session < sessions_each; ++session) {
    const auto number = static_cast<std::uint64_t>(patient + 1) * 1000 + static_cast<std::uint64_t>(session);
    course.visits.push_back({start_of(session), stream(demo_seed, number).bits() >> 1});
  }
  return course;
}

} // namespace

void fill_demo_clinic(Database& database, const std::filesystem::path& picture_sets) {
  run_study({.protocol = default_protocol(),
             .sets = picture_sets,
             .patients = static_cast<int>(observer::profiles().size()),
             .course = &course_of,
             .seed = demo_seed,
             .station = database.station(),
             .threads = processors()},
            [&](FinishedCourse course) { keep_course(database, course); });
}

} // namespace dorsal::console
