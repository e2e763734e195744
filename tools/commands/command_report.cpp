// `dorsal report`
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/report/pdf.h"
#include "engine/clinic/report/phase_report.h"
#include "engine/clinic/report/report_json.h"
#include "engine/clinic/report/report_page.h"
#include "engine/core/readiness/grade_text.h"
#include "engine/device/clock.h"
#include "engine/store/people/decisions.h"
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

PatientProgramme programme_of(Database& database, const ReportOptions& options, const Protocol& protocol,
                              const std::vector<StoredSession>& counted) {
  return programme_from(protocol, counted, decisions_about(database, options.patient),
                        *local_day(wall_clock_now()));
}

// Every session is listed; what is said of a phase rests on those that count and hold something of it.
void print_programme(const PatientReport& all, const std::vector<PhaseReport>& phases,
                     const PatientProgramme& programme, const Terminal& terminal) {
  print_blocks(all, terminal);
  const std::vector<std::size_t> places = front_first(programme);
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const PhaseNow& now = programme.now[places[i]];
    if (!phases[i].led)
      print_assess(phases[i].counted, fmt::format("Phase {}: all assess trials", phases[i].phase), terminal);
    terminal.out << '\n' << phase_heading(now) << to_text(now.report);
  }
}

nlohmann::ordered_json json_of_programme(const PatientReport& all, const std::vector<PhaseReport>& phases,
                                         const PatientProgramme& programme) {
  nlohmann::ordered_json document = json_of(all);
  document["phase"] = phases.front().phase;
  document["assess"] = json_of(phases.front().counted)["assess"];
  document["readiness"] = json_of(phases.front().grade);
  document["phases"] = nlohmann::ordered_json::array();
  const std::vector<std::size_t> places = front_first(programme);
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const PhaseState& state = programme.now[places[i]].state;
    document["phases"].push_back({{"phase", state.phase},
                                  {"state", name_of(state.standing)},
                                  {"why", state.why},
                                  {"assess", json_of(phases[i].counted)["assess"]},
                                  {"readiness", json_of(phases[i].grade)}});
  }
  return document;
}

void report_programme(Database& database, const ReportOptions& options, const PatientReport& all,
                      const std::vector<StoredSession>& counted, const ProtocolInForce& in_force,
                      const Terminal& terminal) {
  const PatientProgramme programme = programme_of(database, options, in_force.protocol, counted);
  const auto phases = phase_reports(options.patient, programme, counted);
  if (options.json) {
    nlohmann::ordered_json document = json_of_programme(all, phases, programme);
    document["thresholds_from"] = in_force.layers;
    terminal.out << document.dump(2) << '\n';
  } else {
    print_programme(all, phases, programme, terminal);
    terminal.out << "\nThresholds: " << in_words(in_force.layers) << ".\n";
  }
}

ExitCode report_patient(const ReportOptions& options, const Terminal& terminal) {
  if (!options.html.empty() || !options.pdf.empty()) return write_page(options, terminal);
  Database database = open_database(options.database, Database::Missing::refuse);
  const ReadableSessions found = read_sessions(database, options.patient);
  const std::vector<StoredSession> sessions = counted_sessions(database, options.patient).sessions;
  const auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  // Every session is listed; what was excluded does not count.
  PatientReport report = report_on(options.patient, sessions);
  report.sessions = report_on(options.patient, found.sessions).sessions;
  if (has_programme(in_force->protocol)) {
    report_programme(database, options, report, sessions, *in_force, terminal);
    return tell_left_out(found.left_out, terminal.err);
  }
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
