// `dorsal grade`
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/core/readiness/assess_blocks.h"
#include "engine/core/readiness/grade_text.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"

#include <fmt/format.h>

#include <memory>

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
  const GradeReport report = grade(evidence_from(sessions), in_force->protocol.readiness);
  const std::vector<LedGrade> led = led_grades(sessions, in_force->protocol.touch_readiness);
  if (options.json) {
    nlohmann::ordered_json document{
        {"schema", "dorsal.grade"}, {"schema_version", 1}, {"patient", options.patient}};
    document["thresholds_from"] = in_force->layers;
    document.update(json_of(report));
    if (!led.empty()) document["led_readiness"] = json_of(led);
    terminal.out << document.dump(2) << '\n';
  } else {
    terminal.out << (led.empty() ? "" : "Left or right: ") << to_text(report);
    for (const LedGrade& one : led) terminal.out << '\n' << to_text(one);
    terminal.out << "\nThresholds: " << in_words(in_force->layers) << ".\n";
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
