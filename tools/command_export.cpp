// `dorsal export csv`, `dorsal export columns`
#include "tools/commands.h"
#include "tools/csv_columns.h"
#include "tools/output_file.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct Options {
  std::string database;
  std::string patient;
  std::string output;
};

// Returns how many trials there were.
int write_csv(SessionReader& reader, const std::vector<SessionSummary>& sessions, std::ostream& out) {
  int trials = 0;
  write_csv_header(out);
  for (const SessionSummary& summary : sessions) {
    const auto session = reader.session(summary.uuid);
    if (!session) continue;
    write_csv_trials(out, *session);
    trials += session->summary.trials;
  }
  return trials;
}

ExitCode export_csv(const Options& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  SessionReader reader(database);
  const auto sessions = options.patient.empty() ? reader.sessions() : reader.sessions_of(options.patient);
  int trials = 0;
  if (options.output == "-")
    trials = write_csv(reader, sessions, terminal.out);
  else
    write_whole_file(options.output, [&](std::ostream& out) { trials = write_csv(reader, sessions, out); });
  terminal.err << fmt::format("exported {} trials of {} sessions\n", trials, sessions.size());
  return ExitCode::ok;
}

} // namespace

void add_export_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("export", "Write trials for other programs");
  command->require_subcommand(1);
  auto options = std::make_shared<Options>();

  CLI::App* csv = command->add_subcommand("csv", "One row per trial; see `dorsal export columns`");
  add_database_option(*csv, options->database);
  add_patient_option(*csv, options->patient)->description("Only this patient (default: all)");
  csv->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE")
      ->required();
  program.when_chosen(*csv, [options, &program] { return export_csv(*options, program.terminal); });

  CLI::App* columns = command->add_subcommand("columns", "Print what each column holds, as a Markdown table");
  program.when_chosen(*columns, [&program] {
    write_data_dictionary(program.terminal.out);
    return ExitCode::ok;
  });
}

} // namespace dorsal
