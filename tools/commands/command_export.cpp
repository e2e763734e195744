// `dorsal export csv`, `bids`, `psychds`, `fhir`, `columns`
#include "engine/clinic/export/activity_columns.h"
#include "engine/clinic/export/codebook.h"
#include "engine/clinic/export/csv_columns.h"
#include "engine/clinic/export/export_bids.h"
#include "engine/clinic/export/export_fhir.h"
#include "engine/clinic/export/export_psychds.h"
#include "engine/clinic/export/export_tables.h"
#include "engine/clinic/export/instrument_table.h"
#include "engine/clinic/export/led_columns.h"
#include "engine/clinic/export/load_scripts.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/patient_check.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <memory>

namespace dorsal {
namespace {

struct ExportOptions {
  std::string database;
  std::string patient;
  std::string output;
  std::string table{shown_trials};
  bool with_scripts{};
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

std::string_view rows_of(std::string_view table) {
  if (table == instrument_answers) return "responses to instruments";
  if (table == activities) return "answers to activities";
  return table == led_trials ? "led trials" : "trials";
}

std::string_view said(std::string_view table, Dates dates) {
  const bool words_stay = table == instrument_answers && dates == Dates::shifted;
  return words_stay ? ", dates shifted, without the persons' own words" : said(dates);
}

// What lies beside the table: "trials.csv" has "trials_load.R", "trials_load.py", "trials_codebook.md".
struct Beside {
  std::filesystem::path r, python, codebook;
  explicit Beside(const std::filesystem::path& file)
      : r(named(file, "_load.R")), python(named(file, "_load.py")), codebook(named(file, "_codebook.md")) {}

private:
  static std::filesystem::path named(const std::filesystem::path& file, const char* end) {
    return file.parent_path() / (file.stem().string() + end);
  }
};

// Nothing is replaced that Dorsal has not written.
void refuse_foreign(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string first;
  if (!in || !std::getline(in, first)) return;
  if (first.starts_with(written_by_dorsal) || first == codebook_title) return;
  throw Error(ExitCode::file_error,
              fmt::format("{} is there and was not written by Dorsal; move it away, or choose another name "
                          "for --output",
                          file.string()));
}

void write_beside(const ExportOptions& options, Dates dates) {
  const Beside beside{options.output};
  const ExportTable& table = export_table(options.table);
  const std::vector<LoadedTable> loaded{
      {&table, std::filesystem::path{options.output}.filename().string(), variable_of(table)}};
  const auto write = [&](const std::filesystem::path& file, const auto& text) {
    write_whole_file(file, text);
    if (dates == Dates::shifted) hide_time_of_writing(file);
  };
  write(beside.r, [&](std::ostream& out) { write_r_script(out, loaded); });
  write(beside.python, [&](std::ostream& out) { write_python_script(out, loaded); });
  write(beside.codebook, [&](std::ostream& out) { write_codebook(out, {&table}, dates); });
}

void check_beside(const ExportOptions& options) {
  if (options.output == "-")
    throw Error(ExitCode::usage, "--with-scripts writes files beside the table; give --output a file");
  const Beside beside{options.output};
  for (const auto& file : {beside.r, beside.python, beside.codebook}) refuse_foreign(file);
}

ExitCode export_csv(const ExportOptions& options, const Terminal& terminal) {
  if (options.with_scripts) check_beside(options);
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.real_dates ? Dates::real : Dates::shifted);
  TableReport report;
  write_output(options, terminal, source.dates,
               [&](std::ostream& out) { report = export_table(options.table).write(source, out); });
  if (options.with_scripts) write_beside(options, source.dates);
  terminal.err << fmt::format("exported {} {} of {} sessions{}\n", report.rows, rows_of(options.table),
                              report.sessions, said(options.table, source.dates));
  if (report.others > 0)
    terminal.err << fmt::format("{} more are in a table of their own: add --table {}\n", report.others,
                                options.table == led_trials ? shown_trials : led_trials);
  return tell_left_out(report.left_out, terminal.err);
}

ExitCode export_psychds(const ExportOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  require_known_patient(database, options.patient);
  const ExportSource source =
      export_source(database, options.patient, options.real_dates ? Dates::real : Dates::shifted);
  const PsychDsReport report = write_psychds(source, options.output);
  terminal.err << fmt::format("exported {} rows to {}{}: {}\n", report.rows, options.output,
                              said(source.dates), fmt::join(report.tables, ", "));
  return tell_left_out(report.left_out, terminal.err);
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

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for (const ExportTable& table : export_tables()) names.emplace_back(table.name);
  return names;
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
        ->check(CLI::IsMember(table_names()));
  };
  CLI::App* csv = add("csv", "One row per trial; see `dorsal export columns`", file, export_csv);
  csv->add_flag("--real-dates", options->real_dates, real);
  add_table(*csv);
  csv->add_flag("--with-scripts", options->with_scripts,
                "Beside FILE.csv also FILE_load.R, FILE_load.py and FILE_codebook.md, which read it with its "
                "types and say what each column holds");
  add("bids", "A behavioural BIDS dataset, one subject a patient", "New folder to write, whole or not at all",
      export_bids)
      ->add_flag("--real-dates", options->real_dates, real);
  add("psychds", "A Psych-DS dataset: every table that has rows, its codebook, scripts that read it",
      "New folder to write, whole or not at all", export_psychds)
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
