// `dorsal privacy report`, `dorsal privacy delete`
#include "engine/store/held_data.h"
#include "tools/commands.h"
#include "tools/now.h"
#include "tools/output_file.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <sstream>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string database;
  std::string patient;
  std::string confirmed;
  std::string output;
};

std::string said_mode(unsigned mode) {
  return fmt::format("{:04o}{}", mode, (mode & 0077U) != 0 ? ", OTHERS CAN READ IT: chmod it to 0600" : "");
}

unsigned folder_mode(const fs::path& file) {
  struct stat facts {};
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
  return ::stat(folder.c_str(), &facts) == 0 ? facts.st_mode & 0777U : 0U;
}

void print_file(const HeldFile& held, std::ostream& out) {
  out << fmt::format("\n{} (permissions {})\n", held.file.string(), said_mode(held.mode));
  if (!held.problem.empty()) out << "  cannot be read: " << held.problem << '\n';
  if (held.rows.empty() && held.problem.empty()) out << "  nothing\n";
  for (const HeldRows& rows : held.rows) out << fmt::format("  {:>8} rows of {}\n", rows.rows, rows.table);
}

ExitCode report(const Options& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  const auto held = held_about(database, options.patient);
  terminal.out << terminal.heading(fmt::format("What is held about {} on this machine", options.patient))
               << '\n';
  for (const HeldFile& file : held) print_file(file, terminal.out);
  terminal.out << fmt::format("\nThe folder's permissions are {:04o}. Every program of the same user account "
                              "can read these files; archives,\n"
                              "exports and result files that somebody made lie where they were put, and "
                              "Dorsal does not know where.\n",
                              folder_mode(database.path()));
  const bool anything = std::ranges::any_of(
      held, [](const HeldFile& file) { return !file.rows.empty() || !file.problem.empty(); });
  return anything ? ExitCode::ok : ExitCode::not_found;
}

void print_certificate(const DeletionCertificate& certificate, std::ostream& out) {
  out << fmt::format(
      "Certificate of deletion\n\npatient (UUID)   {}\ndate (UTC)       {}\nsessions         {}\n"
      "trials           {}\n\n",
      certificate.patient_uuid, now_utc(), certificate.sessions, certificate.trials);
  for (const DeletionCertificate::File& file : certificate.files) {
    out << fmt::format("{}\n  rows deleted {}, traces found afterwards {}\n", file.file.string(),
                       file.rows_deleted, file.traces);
    if (!file.problem.empty()) out << "  NOT DONE: " << file.problem << '\n';
  }
  out << "\nDeleted content was overwritten; each file's bytes were then searched for the UUIDs of the "
         "patient and of\n"
         "all its sessions and trials. Not covered: the audit log, which goes on naming the UUID, exports, "
         "archives and result files made earlier, copies "
         "that the\n"
         "file system or a backup program keeps, and what the patient's own machine holds.\n";
}

ExitCode remove(const Options& options, const Terminal& terminal) {
  if (options.confirmed != options.patient)
    throw Error(ExitCode::usage,
                fmt::format("nothing was deleted; confirm with --confirm {}", options.patient));
  Database database = open_database(options.database, Database::Missing::refuse);
  const DeletionCertificate certificate = delete_patient(database, options.patient);
  std::ostringstream text;
  print_certificate(certificate, text);
  if (!options.output.empty())
    write_whole_file(options.output, [&](std::ostream& out) { out << text.str(); });
  terminal.out << text.str();
  return certificate.complete() ? ExitCode::ok : ExitCode::database_error;
}

} // namespace

void add_privacy_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("privacy", "What is held about a patient, and its deletion");
  command->require_subcommand(1);
  auto options = std::make_shared<Options>();

  CLI::App* show =
      command->add_subcommand("report", "List everything that is held about a patient on this machine");
  add_database_option(*show, options->database);
  add_patient_option(*show, options->patient)->required();
  program.when_chosen(*show, [options, &program] { return report(*options, program.terminal); });

  CLI::App* erase = command->add_subcommand(
      "delete",
      "Delete a patient from the database, its backups and journals, and certify it; there is no way back");
  add_database_option(*erase, options->database);
  add_patient_option(*erase, options->patient)->required();
  erase->add_option("--confirm", options->confirmed, "The code once more")->type_name("CODE");
  erase->add_option("-o,--output", options->output, "Write the certificate to this file as well")
      ->type_name("FILE");
  program.when_chosen(*erase, [options, &program] { return remove(*options, program.terminal); });
}

} // namespace dorsal
