#include "tools/console/records/demo_clinic.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/study/in_order.h"
#include "engine/clinic/study/simulated_study.h"
#include "engine/core/base/random.h"
#include "engine/core/base/wall_clock.h"
#include "engine/core/programme/today.h"
#include "engine/core/protocol/programme.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/protocol_history.h"

#include <fmt/format.h>

#include <array>
#include <initializer_list>
#include <span>

namespace dorsal::console {
namespace {

constexpr int sessions_each = 8;
constexpr int days_between = 3;
constexpr std::uint64_t demo_seed = 8;
constexpr const char* demo_author = "demonstration";

// The built-in phases, the second behind a door.
constexpr const char* demo_programme = R"([[programme]]
phase = "education"
opens = "at once"
[programme.dose]
session_length = "30 min"
[[programme]]
phase = "touch"
opens = "at once"
[programme.dose]
session_length = "30 min"
[[programme]]
phase = "pictures"
opens = { ready = "touch" }
[programme.dose]
session_length = "30 min"
)";

// Who does what, by the place of the profile.
constexpr std::array with_touch_alone{2, 5};
constexpr std::array with_both{0, 1, 3, 4, 6, 7};

// So that a phase is seen in every state.
struct DemoDecision {
  int patient;
  DecisionKind kind;
  std::string_view phase;
  const char* reason;
  int days_ago;
};
constexpr std::array demo_decisions{
    DemoDecision{0, DecisionKind::override_grade, touch_phase, "Feels every touch and wants to go on", 20},
    DemoDecision{1, DecisionKind::open_early, only_phase, "Nobody at home can help on weekdays", 20},
    DemoDecision{3, DecisionKind::set_aside, touch_phase, "The skin of the back is sore", 2},
    DemoDecision{6, DecisionKind::override_grade, touch_phase, "Is bored by touch", 15},
    DemoDecision{6, DecisionKind::go_back, touch_phase, "Too early: touches are guessed again", 2},
    DemoDecision{7, DecisionKind::override_grade, touch_phase, "No trouble at all with touch", 18}};

std::string utc_days_ago(int days) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return utc_text(now - std::chrono::days{days});
}

std::string demo_code(int patient) { return fmt::format("DEMO{:02}", patient + 1); }

WallClock start_of(int session) {
  return {utc_days_ago(1 + (sessions_each - 1 - session) * days_between), 0};
}

SimulatedCourse course_of(int patient) {
  SimulatedCourse course{demo_code(patient), observer::profiles()[static_cast<std::size_t>(patient)], {}};
  for (int session = 0; session < sessions_each; ++session) {
    const auto number = static_cast<std::uint64_t>(patient + 1) * 1000 + static_cast<std::uint64_t>(session);
    course.visits.push_back({start_of(session), stream(demo_seed, number).bits() >> 1});
  }
  return course;
}

std::vector<PlannedPart> parts_of(const Protocol& protocol, std::initializer_list<std::string_view> phases) {
  std::vector<PlannedPart> parts;
  for (const std::string_view name : phases) {
    PlannedPart part{.phase = std::string{name}, .blocks = find_phase(protocol.programme, name)->blocks};
    for (BlockSpec& block : part.blocks) block.phase = name;
    parts.push_back(std::move(part));
  }
  return parts;
}

void simulate(Database& database, const std::filesystem::path& picture_sets, const Protocol& visit,
              std::span<const int> profiles) {
  run_study({.protocol = visit,
             .sets = picture_sets,
             .patients = static_cast<int>(profiles.size()),
             .course = [=](int patient) { return course_of(profiles[static_cast<std::size_t>(patient)]); },
             .seed = demo_seed,
             .station = database.station(),
             .threads = processors()},
            [&](FinishedCourse course) { keep_course(database, course); });
}

} // namespace

void fill_demo_clinic(Database& database, const std::filesystem::path& picture_sets) {
  const Protocol protocol = parse_protocol(demo_programme, "the demonstration's programme").protocol;
  static_cast<void>(change_protocol(database, {.text = demo_programme,
                                               .who = demo_author,
                                               .at_utc = utc_days_ago(sessions_each * days_between),
                                               .why = "lessons and touch first, then pictures"}));
  simulate(database, picture_sets,
           protocol_of_visit(protocol, parts_of(protocol, {education_phase, touch_phase})), with_touch_alone);
  simulate(database, picture_sets,
           protocol_of_visit(protocol, parts_of(protocol, {education_phase, touch_phase, only_phase})),
           with_both);
  for (const DemoDecision& one : demo_decisions)
    add_decision(database, demo_code(one.patient),
                 {.kind = one.kind,
                  .grade = Grade::not_yet,
                  .who = demo_author,
                  .at_utc = utc_days_ago(one.days_ago),
                  .reason = one.reason,
                  .phase = std::string{one.phase}});
}

} // namespace dorsal::console
