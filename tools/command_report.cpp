// `dorsal report`
#include "engine/core/readiness/grade_text.h"
#include "tools/commands.h"
#include "tools/patient_grade.h"
#include "tools/protocol_in_force.h"
#include "tools/report_json.h"
#include "tools/report_text.h"

#include <memory>

namespace dorsal {
namespace {

struct Options {
  std::string database;
  std::string patient;
  bool json{};
};

ExitCode report_patient(const Options& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  SessionReader reader(database);
  const std::vector<StoredSession> sessions = read_sessions(reader, options.patient);
  const auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  const PatientReport report = report_on(options.patient, sessions);
  const GradeReport readiness = grade(evidence_from(sessions), in_force->protocol.readiness);
  if (options.json) {
    nlohmann::ordered_json document = json_of(report);
    document["readiness"] = json_of(readiness);
    document["readiness"]["thresholds_from"] = in_force->layers;
    terminal.out << document.dump(2) << '\n';
  } else {
    print_report(report, terminal);
    terminal.out << '\n' << to_text(readiness) << "\nThresholds: " << in_words(in_force->layers) << ".\n";
  }
  return ExitCode::ok;
}

} // namespace

void add_report_command(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.app.add_subcommand("report", "Summarise a patient's sessions");
  add_database_option(*command, options->database);
  add_patient_option(*command, options->patient)->required();
  add_json_option(*command, options->json);
  program.when_chosen(*command, [options, &program] { return report_patient(*options, program.terminal); });
}

} // namespace dorsal
