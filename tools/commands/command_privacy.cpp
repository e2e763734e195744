// `dorsal privacy report`, `delete`, `delete-shared`
#include "engine/core/trial/session_record.h"
#include "engine/device/clock.h"
#include "engine/shared/shared_deletion.h"
#include "engine/shared/shared_setup.h"
#include "engine/store/deletion/held_data.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/terminal/author.h"
#include "tools/terminal/deletion_words.h"
#include "tools/terminal/shared_option.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <sstream>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

struct PrivacyOptions {
  std::string database;
  std::string patient;
  std::string confirmed;
  std::string output;
  std::string by;
  std::string site;
  SharedOption shared;
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
  if (!held.problem.empty()) out << "  " << held.problem << '\n';
  if (held.rows.empty() && held.problem.empty()) out << "  nothing\n";
  for (const HeldRows& rows : held.rows) out << fmt::format("  {:>8} rows of {}\n", rows.rows, rows.table);
}

ExitCode report(const PrivacyOptions& options, const Terminal& terminal) {
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
      certificate.patient_uuid, wall_clock_now().utc, certificate.sessions, certificate.trials);
  for (const DeletionCertificate::File& file : certificate.files) {
    out << fmt::format("{}\n  rows deleted {}, traces found afterwards {}\n", file.file.string(),
                       file.rows_deleted, file.traces);
    if (file.audit_erased > 0)
      out << fmt::format("  audit log: {} entries keep who did what and when, and no longer about whom\n",
                         file.audit_erased);
    if (file.audit_kept > 0)
      out << fmt::format("  NOT DONE: {} entries of the audit log are older than this version's log and keep "
                         "the patient's UUID\n  and their reasons, because the chain runs over them\n",
                         file.audit_kept);
    if (!file.problem.empty()) out << "  NOT DONE: " << file.problem << '\n';
  }
  for (const fs::path& file : certificate.of_other_databases)
    out << fmt::format("{}\n  not touched: it is of another database of this name, by the UUID in it\n",
                       file.string());
  out << '\n' << reach_of_deletion;
}

void print_remaining(const DeletionCertificate& certificate, std::ostream& out) {
  out << "The deletion is NOT COMPLETE, and nothing is certified.\n\n";
  for (const DeletionCertificate::File& file : certificate.files) {
    if (file.problem.empty() && file.traces == 0) continue;
    out << file.file.string() << '\n';
    if (!file.problem.empty()) out << "  " << file.problem << '\n';
    if (file.traces > 0)
      out << fmt::format("  {} traces of the patient are still in its bytes\n", file.traces);
  }
  out << fmt::format(
      "\nOnce that is put right, give the same command again (the code, or the UUID {}):\nit goes on "
      "where it was.\n",
      certificate.patient_uuid);
}

void refuse_unconfirmed(const PrivacyOptions& options) {
  if (options.confirmed != options.patient)
    throw Error(ExitCode::usage,
                fmt::format("nothing was deleted; confirm with --confirm {}", options.patient));
}

void hand_out(const std::string& certificate, const PrivacyOptions& options, const Terminal& terminal) {
  if (!options.output.empty())
    write_whole_file(options.output, [&](std::ostream& out) { out << certificate; });
  terminal.out << certificate;
}

std::string shared_certificate(const SharedDeletion& deletion, const PrivacyOptions& options) {
  std::string text =
      fmt::format("Certificate of deletion from the shared store\n\nsite             {}\n", options.site);
  for (const std::string& uuid : deletion.patient_uuids) text += fmt::format("patient (UUID)   {}\n", uuid);
  text += fmt::format("date (UTC)       {}\n\n", wall_clock_now().utc);
  for (const auto& [table, rows] : deletion.rows) text += fmt::format("{:>10} rows of {}\n", rows, table);
  for (const std::string& table : deletion.not_looked_into)
    text += fmt::format("NOT DONE: nothing in the table {} tells whose its rows are; look into it yourself\n",
                        table);
  return text +
         fmt::format(
             "\nRows found afterwards by the same marks: {}. The tables were then cleaned (VACUUM). Not "
             "covered: the server's own\nlog (WAL), replicas and backups, exports made earlier, and what "
             "the stations hold, which would send it again:\n`dorsal privacy delete` on each.\n",
             deletion.left);
}

ExitCode remove_shared(const PrivacyOptions& options, const Terminal& terminal) {
  refuse_unconfirmed(options);
  const SharedDeletion deletion =
      delete_shared_patient(checked_address(options.shared), options.site, options.patient);
  hand_out(shared_certificate(deletion, options), options, terminal);
  return deletion.complete() ? ExitCode::ok : ExitCode::database_error;
}

ExitCode remove(const PrivacyOptions& options, const Terminal& terminal) {
  refuse_unconfirmed(options);
  Database database = open_database(options.database, Database::Missing::refuse);
  const DeletionCertificate certificate = delete_patient(database, options.patient, author(options.by));
  if (!certificate.complete()) {
    print_remaining(certificate, terminal.err);
    return ExitCode::database_error;
  }
  std::ostringstream text;
  print_certificate(certificate, text);
  hand_out(text.str(), options, terminal);
  return ExitCode::ok;
}

std::string fault_of_patient(const std::string& text) {
  if (is_patient_code(text) || parse_uuid(text)) return {};
  return fmt::format("\"{}\" is neither a patient's code nor a UUID", text);
}

void add_certificate_options(CLI::App& command, PrivacyOptions& options) {
  command.add_option("--confirm", options.confirmed, "The code once more")->type_name("CODE");
  command.add_option("-o,--output", options.output, "Write the certificate to this file as well")
      ->type_name("FILE");
}

} // namespace

void add_privacy_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("privacy", "What is held about a patient, and its deletion");
  command->require_subcommand(1);
  auto options = std::make_shared<PrivacyOptions>();

  CLI::App* show =
      command->add_subcommand("report", "List everything that is held about a patient on this machine");
  add_database_option(*show, options->database);
  add_patient_option(*show, options->patient)->required();
  program.when_chosen(*show, [options, &program] { return report(*options, program.terminal); });

  CLI::App* erase = command->add_subcommand(
      "delete",
      "Delete a patient from the database, its backups and journals, and certify it; there is no way back");
  add_database_option(*erase, options->database);
  erase
      ->add_option("--patient", options->patient, "Patient code, or the UUID of one whose deletion was begun")
      ->type_name("CODE")
      ->check(CLI::Validator(fault_of_patient, ""))
      ->required();
  add_certificate_options(*erase, *options);
  add_author_option(*erase, options->by);
  program.when_chosen(*erase, [options, &program] { return remove(*options, program.terminal); });

  CLI::App* shared = command->add_subcommand(
      "delete-shared",
      "Delete a patient from the shared store, and certify it; for its administrator, after the stations");
  add_shared_option(*shared, options->shared);
  shared->add_option("--site", options->site, fmt::format("The patient's site: {}", site_form))
      ->required()
      ->type_name("SITE");
  add_patient_option(*shared, options->patient)->required();
  add_certificate_options(*shared, *options);
  program.when_chosen(*shared, [options, &program] { return remove_shared(*options, program.terminal); });
}

} // namespace dorsal
