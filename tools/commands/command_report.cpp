// `dorsal report`
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/report/pdf.h"
#include "engine/clinic/report/report_json.h"
#include "engine/clinic/report/report_page.h"
#include "engine/core/readiness/grade_text.h"
#include "engine/device/clock.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/report_text.h"

#include <memory>

namespace dorsal {
namespace {

struct ReportOptions {
  std::string database;
  std::string patient;
  std::string html;
  std::string pdf;
  bool json{};
};

// The page for people: what was excluded is listed and does not count.
ExitCode write_page(const ReportOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  const ReportContents contents =
      report_contents(database, {options.patient, wall_clock_now().utc, std::move(*in_force)});
  const std::string page = report_page(contents, report_style_inline());
  const auto write = [](const std::string& file, const std::string& bytes) {
    write_whole_file(file, [&](std::ostream& out) { out << bytes; });
  };
  if (!options.html.empty()) write(options.html, page);
  if (!options.pdf.empty()) write(options.pdf, pdf_of(page));
  return tell_left_out(contents.left_out, terminal.err);
}

ExitCode report_patient(const ReportOptions& options, const Terminal& terminal) {
  if (!options.html.empty() || !options.pdf.empty()) return write_page(options, terminal);
  Database database = open_database(options.database, Database::Missing::refuse);
  const ReadableSessions found = read_sessions(database, options.patient);
  const std::vector<StoredSession>& sessions = found.sessions;
  const auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  const PatientReport report = report_on(options.patient, sessions);
  const GradeReport readiness = grade(evidence_from(sessions), in_force->protocol.readiness);
  const std::vector<LedGrade> led = led_grades(sessions, in_force->protocol.touch_readiness);
  if (options.json) {
    nlohmann::ordered_json document = json_of(report);
    document["readiness"] = json_of(readiness);
    document["readiness"]["thresholds_from"] = in_force->layers;
    if (!led.empty()) document["led_readiness"] = json_of(led);
    terminal.out << document.dump(2) << '\n';
  } else {
    print_report(report, terminal);
    terminal.out << '\n' << (led.empty() ? "" : "Left or right: ") << to_text(readiness);
    for (const LedGrade& one : led) terminal.out << '\n' << to_text(one);
    terminal.out << "\nThresholds: " << in_words(in_force->layers) << ".\n";
  }
  return tell_left_out(found.left_out, terminal.err);
}

} // namespace

void add_report_command(Program& program) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* command = program.app.add_subcommand("report", "Summarise a patient's sessions");
  add_database_option(*command, options->database);
  add_patient_option(*command, options->patient)->required();
  add_json_option(*command, options->json);
  command->add_option("--html", options->html, "Write the printable page to this file instead")
      ->type_name("FILE");
  command->add_option("--pdf", options->pdf, "Print that page to this file; needs Chromium")
      ->type_name("FILE");
  program.when_chosen(*command, [options, &program] { return report_patient(*options, program.terminal); });
}

} // namespace dorsal
