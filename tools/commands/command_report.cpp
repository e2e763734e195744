// `dorsal report`
#include "engine/clinic/grade/counted_sessions.h"
#include "engine/clinic/grade/patient_grade.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/clinic/report/movement_report.h"
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

#include <fmt/format.h>

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

// Every session is listed; what is said of a phase rests on those that count and hold something of it.
struct PatientNow {
  PatientReport all;
  std::vector<PhaseReport> phases; // the one in front first; of no programme the whole alone
  std::vector<LedGrade> led;       // of no programme, whose phases have grades of their own
  bool is_planned{};
  MovementReport moved;
};

PatientNow patient_now(Database& database, const ReportOptions& options, const Protocol& protocol,
                       const std::vector<StoredSession>& listed) {
  const std::vector<StoredSession> counted = counted_sessions(database, options.patient).sessions;
  const PatientProgramme programme =
      programme_from(protocol, counted, decisions_about(database, options.patient),
                     *local_day(wall_clock_now()), lesson_course(database.path()));
  PatientNow now{.all = report_on(options.patient, counted),
                 .phases = phase_reports(options.patient, programme, counted),
                 .led = {},
                 .is_planned = programme.is_planned,
                 .moved = movement_report(counted, protocol, all_guides(database.path()))};
  now.all.sessions = report_on(options.patient, listed).sessions;
  if (!now.is_planned) now.led = led_grades(counted, protocol.touch_readiness);
  return now;
}

nlohmann::ordered_json json_of(const PatientNow& now, const ProtocolInForce& in_force) {
  nlohmann::ordered_json document = json_of(now.all);
  if (!now.moved.nothing()) document["movement"] = json_of(now.moved);
  const PhaseReport& front = now.phases.front();
  if (!now.is_planned) {
    document["readiness"] = json_of(front.grade);
    document["readiness"]["thresholds_from"] = in_force.layers;
    if (!now.led.empty()) document["led_readiness"] = json_of(now.led);
    return document;
  }
  document["phase"] = front.state.phase;
  document["assess"] = json_of(front.counted)["assess"];
  document["readiness"] = json_of(front.grade);
  document["phases"] = json_of(now.phases);
  document["thresholds_from"] = in_force.layers;
  return document;
}

void print_phases(const PatientNow& now, const Terminal& terminal) {
  print_blocks(now.all, terminal);
  print_movements(now.moved, terminal);
  for (const PhaseReport& phase : now.phases) {
    if (!phase.led)
      print_assess(phase.counted, fmt::format("Phase {}: all assess trials", phase.state.phase), terminal);
    terminal.out << '\n' << heading_of(phase) << to_text(phase.grade);
  }
}

void print(const PatientNow& now, const Terminal& terminal) {
  if (now.is_planned) {
    print_phases(now, terminal);
    return;
  }
  print_report(now.all, terminal);
  print_movements(now.moved, terminal);
  terminal.out << '\n' << (now.led.empty() ? "" : "Left or right: ") << to_text(now.phases.front().grade);
  for (const LedGrade& one : now.led) terminal.out << '\n' << to_text(one);
}

ExitCode report_patient(const ReportOptions& options, const Terminal& terminal) {
  if (!options.html.empty() || !options.pdf.empty()) return write_page(options, terminal);
  Database database = open_database(options.database, Database::Missing::refuse);
  const ReadableSessions found = read_sessions(database, options.patient);
  const auto in_force = protocol_in_force(database, options.patient, "", terminal.err);
  if (!in_force) return ExitCode::bad_input;
  const PatientNow now = patient_now(database, options, in_force->protocol, found.sessions);
  if (options.json) {
    terminal.out << json_of(now, *in_force).dump(2) << '\n';
  } else {
    print(now, terminal);
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
