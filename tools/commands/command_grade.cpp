// `dorsal grade`
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/report/phase_report.h"
#include "engine/core/readiness/grade_text.h"
#include "engine/device/clock.h"
#include "engine/store/people/decisions.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"

#include <fmt/format.h>

#include <memory>
#include <vector>

namespace dorsal {
namespace {

struct GradeOptions {
  std::string database;
  std::string patient;
  std::string rules;
  std::string as_of;
  bool json{};
};

std::string fault_of_date(const std::string& text) {
  return local_day({text + "T00:00:00.000Z", 0}) && text.size() == 10
             ? ""
             : "\"" + text + "\" is not a date; write for example 2026-03-31";
}

// Sessions that began after the day do not count.
void keep_until(std::vector<StoredSession>& sessions, const std::string& as_of) {
  if (as_of.empty()) return;
  const auto last = local_day({as_of + "T00:00:00.000Z", 0});
  std::erase_if(sessions, [&](const StoredSession& session) {
    const auto day = local_day(session.summary.start);
    return !day || *day > *last;
  });
}

// Each phase of a programme by its own evidence, as of that day or else of today.
struct Graded {
  std::vector<PhaseReport> phases; // the one in front first; of no programme the whole alone
  std::vector<LedGrade> led;       // of no programme, whose phases have grades of their own
  bool is_planned{};
};

Graded graded(Database& database, const GradeOptions& options, const Protocol& protocol,
              const std::vector<StoredSession>& sessions) {
  const Day today =
      *local_day(options.as_of.empty() ? wall_clock_now() : WallClock{options.as_of + "T00:00:00.000Z", 0});
  const PatientProgramme programme = programme_from(
      protocol, sessions, decisions_about(database, options.patient), today, lesson_course(database.path()));
  Graded made{.phases = phase_reports(options.patient, programme, sessions),
              .led = {},
              .is_planned = programme.is_planned};
  if (!made.is_planned) made.led = led_grades(sessions, protocol.touch_readiness);
  return made;
}

nlohmann::ordered_json json_of(const Graded& graded, const GradeOptions& options,
                               const ProtocolInForce& in_force) {
  nlohmann::ordered_json document{
      {"schema", "dorsal.grade"}, {"schema_version", 1}, {"patient", options.patient}};
  document["thresholds_from"] = in_force.layers;
  const PhaseReport& front = graded.phases.front();
  if (graded.is_planned) document["phase"] = front.state.phase;
  document.update(json_of(front.grade));
  if (!graded.led.empty()) document["led_readiness"] = json_of(graded.led);
  if (graded.is_planned) document["phases"] = json_of(graded.phases);
  return document;
}

void print(const Graded& graded, std::ostream& out) {
  if (graded.is_planned) {
    for (const PhaseReport& phase : graded.phases) out << heading_of(phase) << to_text(phase.grade) << '\n';
    return;
  }
  out << (graded.led.empty() ? "" : "Left or right: ") << to_text(graded.phases.front().grade);
  for (const LedGrade& one : graded.led) out << '\n' << to_text(one);
  out << '\n';
}

ExitCode grade_patient(const GradeOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  std::vector<LeftOutSession> unreadable;
  if (SessionReader{database}.readable_summaries(options.patient, unreadable).empty() && unreadable.empty())
    throw Error(
        ExitCode::not_found,
        fmt::format("no sessions of patient {}; `dorsal sessions` lists what there is", options.patient));
  ReadableSessions counted = counted_sessions(database, options.patient);
  std::vector<StoredSession>& sessions = counted.sessions;
  const auto in_force = protocol_in_force(database, options.patient, options.rules, terminal.err);
  if (!in_force) return ExitCode::bad_input;
  keep_until(sessions, options.as_of);
  const Graded made = graded(database, options, in_force->protocol, sessions);
  if (options.json) {
    terminal.out << json_of(made, options, *in_force).dump(2) << '\n';
  } else {
    print(made, terminal.out);
    terminal.out << "Thresholds: " << in_words(in_force->layers) << ".\n";
  }
  return tell_left_out(counted.left_out, terminal.err);
}

} // namespace

void add_grade_command(Program& program) {
  auto options = std::make_shared<GradeOptions>();
  CLI::App* command =
      program.app.add_subcommand("grade", "Grade a patient's readiness, with every rule and its reason");
  add_database_option(*command, options->database);
  add_patient_option(*command, options->patient)->required();
  command
      ->add_option(
          "--rules", options->rules,
          "Protocol file whose [readiness] goes before the patient's, the clinic's and the built-in one")
      ->type_name("FILE");
  command->add_option("--as-of", options->as_of, "Count sessions up to this day only (default: all)")
      ->type_name("YYYY-MM-DD")
      ->check(CLI::Validator(fault_of_date, ""));
  add_json_option(*command, options->json);
  program.when_chosen(*command, [options, &program] { return grade_patient(*options, program.terminal); });
}

} // namespace dorsal
