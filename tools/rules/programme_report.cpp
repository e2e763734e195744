#include "tools/rules/programme_report.h"

#include "engine/clinic/report/text_table.h"
#include "engine/clinic/study/in_order.h"
#include "engine/clinic/study/simulated_study.h"
#include "engine/core/base/random.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/readiness/evidence/wording.h"
#include "tools/terminal/plain_text.h"
#include "tools/terminal/progress_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

using JsonDocument = nlohmann::ordered_json;

constexpr const char* first_monday = "2026-01-05T09:00:00.000Z";
constexpr std::uint64_t visits_of_one = 100'000; // numbers of streams, more than there are visits

// As many as all the days of practice in all phases can hold.
std::size_t most_visits(const Protocol& protocol, const ProgrammeCheckPlan& plan) {
  int visits = 0;
  for (const Phase& phase : protocol.programme) visits += plan.days * phase.dose.sessions_a_day;
  return static_cast<std::size_t>(visits);
}

SimulatedCourse course_of(int patient, std::size_t visits, const ProgrammeCheckPlan& plan) {
  const auto kind = static_cast<std::size_t>(patient / plan.patients);
  SimulatedCourse course{fmt::format("SIM{:06}", patient + 1), observer::profiles()[kind], {}};
  for (std::size_t visit = 0; visit < visits; ++visit) {
    const std::uint64_t number = static_cast<std::uint64_t>(patient) * visits_of_one + visit;
    course.visits.push_back({{first_monday, 0}, stream(plan.seed, number).bits() >> 1});
  }
  return course;
}

std::string share_text(const ShareOfPatients& share) {
  if (!share.bounds) return "-";
  const auto& [correct, trials] = share.count;
  return fmt::format("{}/{} ({:.0f}-{:.0f} %)", correct, trials, 100 * share.bounds->lower,
                     100 * share.bounds->upper);
}

std::string day_text(const std::optional<statistics::Quartiles>& day) {
  if (!day) return "-";
  return fmt::format("{:.0f} ({:.0f}-{:.0f})", day->median, day->lower, day->upper);
}

std::string percent_text(const std::optional<double>& share) {
  return share ? wording::percent(*share) : "-";
}

JsonDocument json_of_share(const ShareOfPatients& share) {
  JsonDocument document{{"patients", share.count.correct}, {"of", share.count.trials}};
  document["interval_95"] =
      share.bounds ? JsonDocument{{"lower", share.bounds->lower}, {"upper", share.bounds->upper}} : nullptr;
  return document;
}

JsonDocument json_of_quartiles(const std::optional<statistics::Quartiles>& middle) {
  if (!middle) return nullptr;
  return {{"lower_quartile", middle->lower}, {"median", middle->median}, {"upper_quartile", middle->upper}};
}

JsonDocument json_of_door(const Reached& reached) {
  JsonDocument document = json_of_share(reached.share);
  document["day"] = json_of_quartiles(reached.day);
  return document;
}

std::vector<std::string> notes_on(const ProgrammeReport& report) {
  return {
      fmt::format("{} of each kind are simulated, with a helper, from a Monday, which is day 0; each phase "
                  "is practised on {} at most, and passed once it is READY. In brackets behind days are "
                  "quartiles, of those who got there; behind shares 95 % intervals of so many simulated "
                  "patients (seed {}).",
                  wording::plural(report.plan.patients, "patient"), wording::plural(report.plan.days, "day"),
                  report.plan.seed),
      "True accuracy is the median of how likely right answers were in the last assess block. Held wrongly: "
      "at the goal or above, and not READY after all these days. Let through wrongly: below the goal, and "
      "passed.",
      "The patients are made up: a profile is a convention, learning is assumed, nobody tires of coming and "
      "pain stays as it is. Every goal is a convention too. This says what the doors do, not what is good "
      "for a patient."};
}

} // namespace

ProgrammeReport check_programme_of(Protocol protocol, const std::filesystem::path& sets,
                                   const ProgrammeCheckPlan& plan, const Terminal& terminal) {
  if (!has_programme(protocol)) protocol.programme = phases_of(protocol);
  const std::vector<Phase> phases = protocol.programme;
  const std::size_t visits = most_visits(protocol, plan);
  const int patients = static_cast<int>(observer::profiles().size()) * plan.patients;
  std::vector<ProgrammeCourse> courses;
  {
    ProgressLine progress{terminal, "patients", patients};
    run_study({.protocol = std::move(protocol),
               .sets = sets,
               .patients = patients,
               .course = [&](int patient) { return course_of(patient, visits, plan); },
               .seed = plan.seed,
               .station = {},
               .threads = processors(),
               .programme = {.helper = Helper::there, .decides = Decides::ready, .most_days = plan.days}},
              [&](FinishedCourse course) {
                courses.push_back(std::move(course.programme));
                progress.one_more_done();
              });
  }
  ProgrammeReport report{.name = {}, .plan = plan, .kinds = {}};
  const std::span<const ProgrammeCourse> all{courses};
  for (std::size_t kind = 0; kind < observer::profiles().size(); ++kind) {
    const auto each = static_cast<std::size_t>(plan.patients);
    report.kinds.push_back({std::string{observer::profiles()[kind].name},
                            programme_characteristics(phases, all.subspan(kind * each, each))});
  }
  return report;
}

void print_programme_report(const ProgrammeReport& report, const Terminal& terminal) {
  terminal.out << terminal.heading("Programme: " + one_line(report.name)) << '\n';
  if (report.kinds.empty()) return;
  for (std::size_t place = 0; place < report.kinds.front().phases.size(); ++place) {
    const PhaseCharacteristics& phase = report.kinds.front().phases[place];
    terminal.out << '\n'
                 << terminal.heading(one_line(phase.phase))
                 << fmt::format(" (goal: {})\n", phase.goal ? wording::percent(*phase.goal) + " right"
                                                            : std::string{"no share of right answers"});
    TextTable table({"patients", "true accuracy", "opens", "on day", "passed", "on day", "held wrongly",
                     "let through wrongly"},
                    1);
    for (const KindOfPatient& kind : report.kinds) {
      const PhaseCharacteristics& found = kind.phases[place];
      table.add(
          {kind.profile,
           percent_text(found.true_accuracy ? std::optional{found.true_accuracy->median} : std::nullopt),
           share_text(found.opened.share), day_text(found.opened.day), share_text(found.passed.share),
           day_text(found.passed.day), share_text(found.held_wrongly),
           share_text(found.let_through_wrongly)});
    }
    table.print(terminal.out);
  }
  terminal.out << '\n';
  for (const std::string& note : notes_on(report)) terminal.out << note << '\n';
}

JsonDocument json_of(const ProgrammeReport& report) {
  JsonDocument document{{"schema", "dorsal.programme_check"}, {"schema_version", 1}};
  document["programme"] = report.name;
  document["patients_of_each_kind"] = report.plan.patients;
  document["days_of_practice"] = report.plan.days;
  document["seed"] = report.plan.seed;
  document["kinds"] = JsonDocument::array();
  for (const KindOfPatient& kind : report.kinds) {
    JsonDocument phases = JsonDocument::array();
    for (const PhaseCharacteristics& phase : kind.phases)
      phases.push_back({{"phase", phase.phase},
                        {"accuracy_goal", phase.goal ? JsonDocument(*phase.goal) : JsonDocument(nullptr)},
                        {"true_accuracy", json_of_quartiles(phase.true_accuracy)},
                        {"opened", json_of_door(phase.opened)},
                        {"ready", json_of_door(phase.ready)},
                        {"passed", json_of_door(phase.passed)},
                        {"held_wrongly", json_of_share(phase.held_wrongly)},
                        {"let_through_wrongly", json_of_share(phase.let_through_wrongly)}});
    document["kinds"].push_back({{"profile", kind.profile}, {"phases", std::move(phases)}});
  }
  document["notes"] = notes_on(report);
  return document;
}

} // namespace dorsal
