// `dorsal export csv`, `instruments`, `bids`, `fhir`, `columns`
#include "engine/clinic/export/activity_columns.h"
#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/export_bids.h"
#include "engine/clinic/export/export_fhir.h"
#include "engine/clinic/export/instrument_table.h"
#include "engine/clinic/export/led_columns.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/patient_check.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

constexpr const char* shown_trials = "trials";
constexpr const char* led_trials = "led-trials";
constexpr const char* activities = "activities";
constexpr const char* instrument_answers = "instruments";

struct ExportOptions {
  std::string database;
  std::string patient;
  std::string output;
  std::string table{shown_trials};
  bool real_dates{};
  bool shift_dates{};
};

// "-" is standard output.
void write_output(const ExportOptions& options, const Terminal& terminal, Dates dates,
                  const std::function<void(std::ostream&)>& write) {
  if (options.output == "-") return write(terminal.out);
  write_whole_file(options.output, write);
  if (dates == Dates::shifted) hide_time_of_writing(options.output);
}

std::string_view said(Dates dates) { return dates == Dates::shifted ? ", dates shifted" : ", real dates"; }

ExitCode export_instruments(const ExportOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.real_dates ? Dates::real : Dates::shifted);
  InstrumentTableReport report;
  write_output(options, terminal, source.dates,
               [&](std::ostream& out) { report = write_instrument_table(source, out); });
  terminal.err << fmt::format(
      "exported {} responses to instruments of {} sessions{}\n", report.responses, report.sessions,
      source.dates == Dates::shifted ? ", dates shifted, without the persons' own words" : ", real dates");
  return tell_left_out(report.left_out, terminal.err);
}

ExitCode export_activities(const ExportOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.real_dates ? Dates::real : Dates::shifted);
  int rows = 0, sessions = 0;
  std::vector<LeftOutSession> left_out;
  write_output(options, terminal, source.dates, [&](std::ostream& out) {
    write_activity_header(out);
    left_out = for_each_session(source, [&](const StoredSession& session) {
      rows += write_activities(out, session, source.dates);
      ++sessions;
    });
  });
  terminal.err << fmt::format("exported {} answers to activities of {} sessions{}\n", rows, sessions,
                              said(source.dates));
  return tell_left_out(left_out, terminal.err);
}

ExitCode export_csv(const ExportOptions& options, const Terminal& terminal) {
  if (options.table == activities) return export_activities(options, terminal);
  if (options.table == instrument_answers) return export_instruments(options, terminal);
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.real_dates ? Dates::real : Dates::shifted);
  const bool led = options.table == led_trials;
  int rows = 0;
  int others = 0;
  int sessions = 0;
  std::vector<LeftOutSession> left_out;
  write_output(options, terminal, source.dates, [&](std::ostream& out) {
    led ? write_led_header(out) : write_csv_header(out);
    left_out = for_each_session(source, [&](const StoredSession& session) {
      const int written =
          led ? write_led_trials(out, session, source.dates) : write_csv_trials(out, session, source.dates);
      rows += written;
      others += session.summary.trials - written;
      ++sessions;
    });
  });
  terminal.err << fmt::format("exported {} {} of {} sessions{}\n", rows, led ? "led trials" : "trials",
                              sessions, said(source.dates));
  if (others > 0)
    terminal.err << fmt::format("{} more are in a table of their own: add --table {}\n", others,
                                led ? shown_trials : led_trials);
  return tell_left_out(left_out, terminal.err);
}

ExitCode export_bids(const ExportOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.real_dates ? Dates::real : Dates::shifted);
  const BidsReport report = write_bids(source, options.output);
  terminal.err << fmt::format("exported {} subjects with {} sessions to {}{}\n", report.subjects,
                              report.sessions, options.output, said(source.dates));
  return tell_left_out(report.left_out, terminal.err);
}

ExitCode export_fhir(const ExportOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.shift_dates ? Dates::shifted : Dates::real);
  const FhirBundle bundle = fhir_bundle(source);
  write_output(options, terminal, source.dates,
               [&](std::ostream& out) { out << bundle.json.dump(2) << '\n'; });
  terminal.err << fmt::format("exported {} sessions{}\n", bundle.sessions, said(source.dates));
  return tell_left_out(bundle.left_out, terminal.err);
}

} // namespace

void add_export_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("export", "Write trials for other programs");
  command->require_subcommand(1);
  auto options = std::make_shared<ExportOptions>();

  const auto add = [&](const char* name, const char* help, const char* output,
                       ExitCode (*work)(const ExportOptions&, const Terminal&)) {
    CLI::App* added = command->add_subcommand(name, help);
    add_database_option(*added, options->database);
    add_patient_option(*added, options->patient)->description("Only this patient (default: all)");
    added->add_option("-o,--output", options->output, output)->required();
    program.when_chosen(*added, [options, work, &program] { return work(*options, program.terminal); });
    return added;
  };
  constexpr const char* file = "File to write, whole or not at all; - for standard output";
  constexpr const char* real =
      "Dates as they were (default: each patient's moved back by a secret number of weeks)";
  const auto add_table = [&](CLI::App& to) {
    to.add_option("--table", options->table,
                  "trials: those on the screen; led-trials: those that a helper leads; activities: lessons, "
                  "imagined and "
                  "done movements, and what was answered in them; instruments: answers to "
                  "questionnaires, a person's own words with real dates only (default: trials)")
        ->check(CLI::IsMember({shown_trials, led_trials, activities, instrument_answers}));
  };
  CLI::App* csv = add("csv", "One row per trial; see `dorsal export columns`", file, export_csv);
  csv->add_flag("--real-dates", options->real_dates, real);
  add_table(*csv);
  add("bids", "A behavioural BIDS dataset, one subject a patient", "New folder to write, whole or not at all",
      export_bids)
      ->add_flag("--real-dates", options->real_dates, real);
  add("fhir",
      "A FHIR R4 bundle: accuracy, response time, touches and pain of each session, for a health record",
      file, export_fhir)
      ->add_flag("--shift-dates", options->shift_dates,
                 "Each patient's dates moved back by a secret number of weeks (default: as they were)");

  CLI::App* columns = command->add_subcommand("columns", "Print what each column holds, as a Markdown table");
  add_table(*columns);
  program.when_chosen(*columns, [options, &program] {
    if (options->table == instrument_answers) {
      write_instrument_dictionary(program.terminal.out);
      return ExitCode::ok;
    }
    if (options->table == activities) {
      write_activity_dictionary(program.terminal.out);
      return ExitCode::ok;
    }
    options->table == led_trials ? write_led_dictionary(program.terminal.out)
                                 : write_data_dictionary(program.terminal.out);
    return ExitCode::ok;
  });
}

} // namespace dorsal
