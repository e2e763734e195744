// `dorsal db check`, `dorsal db backup`
#include "tools/commands.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct Options {
  std::string database;
  std::string output;
};

ExitCode check_database(const Options& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  const auto problems = database.problems();
  for (const std::string& problem : problems)
    terminal.out << database.path().string() << ": " << problem << '\n';
  if (!problems.empty()) return ExitCode::database_error;
  terminal.out << fmt::format("{}: no problems, file version {}\n", database.path().string(),
                              database.version());
  return ExitCode::ok;
}

ExitCode back_up_database(const Options& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  database.back_up(options.output);
  terminal.err << "copied " << database.path().string() << " to " << options.output << '\n';
  return ExitCode::ok;
}

} // namespace

void add_database_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("db", "Check or copy a database");
  command->require_subcommand(1);
  auto options = std::make_shared<Options>();

  CLI::App* check = command->add_subcommand("check", "Check every page, index and reference of a database");
  add_database_option(*check, options->database);
  program.when_chosen(*check, [options, &program] { return check_database(*options, program.terminal); });

  CLI::App* backup =
      command->add_subcommand("backup", "Copy a database while it is in use; overwrites nothing");
  add_database_option(*backup, options->database);
  backup->add_option("-o,--output", options->output, "The new file")->type_name("FILE")->required();
  program.when_chosen(*backup, [options, &program] { return back_up_database(*options, program.terminal); });
}

} // namespace dorsal
