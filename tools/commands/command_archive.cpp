// `dorsal archive create`, `dorsal archive open`
#include "engine/clinic/machine/input_file.h"
#include "engine/store/travel/archive.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/passphrase.h"
#include "tools/terminal/recovery_text.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

struct ArchiveOptions {
  std::string database;
  std::string patient;
  std::string file;
  std::string output;
  std::string passphrase_file;
  bool same_codes{};
};

// Beside the database, where plain data lie anyway: not on a disk that others share.
fs::path workshop_beside(const Database& database) {
  return database.path().has_parent_path() ? database.path().parent_path() : fs::path{"."};
}

ExitCode create_archive(const ArchiveOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  ArchiveOrder order{.patient = {},
                     .passphrase = {passphrase_to_close(options.passphrase_file)},
                     .workshop = workshop_beside(database)};
  if (!options.patient.empty()) order.patient = options.patient;
  ArchivedSessions archived;
  write_whole_file(options.output,
                   [&](std::ostream& out) { archived = write_archive(database, order, out); });
  terminal.err << fmt::format("archived {} sessions in {}\n", archived.sessions, options.output);
  return tell_left_out(archived.left_out, terminal.err);
}

ExitCode open_as_new_database(const ArchiveOptions& options, const Terminal& terminal) {
  auto in = open_input(options.file);
  unpack_archive(in, passphrase_to_open(options.passphrase_file), options.output);
  terminal.err << "opened as " << options.output << '\n';
  return ExitCode::ok;
}

ExitCode open_into_database(const ArchiveOptions& options, const Terminal& terminal) {
  if (!options.output.empty()) return open_as_new_database(options, terminal);
  auto in = open_input(options.file);
  const std::string passphrase = passphrase_to_open(options.passphrase_file);
  Database database = open_database(options.database, Database::Missing::create);
  Database held = open_archive(in, passphrase, workshop_beside(database));
  const MergeRules rules{.match = options.same_codes ? PatientMatch::by_code : PatientMatch::by_uuid,
                         .only = {},
                         .choice = {},
                         .decisions = true};
  terminal.out << to_text(merge_sessions(database, held, rules)) << '\n';
  return ExitCode::ok;
}

} // namespace

void add_archive_command(Program& program) {
  CLI::App* command =
      program.app.add_subcommand("archive", "Sessions in one file that only a passphrase opens");
  command->require_subcommand(1);
  auto options = std::make_shared<ArchiveOptions>();

  CLI::App* create =
      command->add_subcommand("create", "All sessions, or one patient's, in an encrypted file");
  add_database_option(*create, options->database);
  add_patient_option(*create, options->patient)
      ->description("Only this patient (default: the whole database)");
  create->add_option("-o,--output", options->output, "The archive, whole or not at all")
      ->type_name("FILE")
      ->required();
  add_passphrase_option(*create, options->passphrase_file);
  program.when_chosen(*create, [options, &program] { return create_archive(*options, program.terminal); });

  CLI::App* open =
      command->add_subcommand("open", "Take an archive's sessions into a database, without loss");
  open->add_option("archive", options->file, "The archive")->type_name("FILE")->required();
  add_database_option(*open, options->database);
  open->add_option("-o,--output", options->output,
                   "Instead: the whole database that is inside, as a new file")
      ->type_name("FILE");
  open->add_flag("--same-codes", options->same_codes, "A code means the same patient there and here");
  add_passphrase_option(*open, options->passphrase_file);
  program.when_chosen(*open, [options, &program] { return open_into_database(*options, program.terminal); });
}

} // namespace dorsal
