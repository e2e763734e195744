// `dorsal prescription create`, `open`, `show`; `dorsal result create`, `take`
#include "engine/clinic/machine/input_file.h"
#include "engine/clinic/own/own_guides.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/programme/at_home.h"
#include "engine/clinic/programme/prescription_use.h"
#include "engine/clinic/protocol/protocol_in_force.h"
#include "engine/core/protocol/protocol_text.h"
#include "engine/device/clock.h"
#include "engine/store/travel/result_file.h"
#include "engine/system/output_file.h"
#include "tools/commands.h"
#include "tools/terminal/left_out.h"
#include "tools/terminal/passphrase.h"
#include "tools/terminal/patient_check.h"
#include "tools/terminal/recovery_text.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct PrescriptionOptions {
  std::string database;
  std::string patient;
  std::string protocol;
  std::string message;
  std::string file;
  std::string output;
  std::string passphrase_file;
  bool another_patient{};
};

ExitCode create_prescription(const PrescriptionOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::create);
  say_if_new_patient(database, options.patient, terminal.err);
  const auto in_force =
      protocol_in_force(database, known_patient(database, options.patient), options.protocol, terminal.err);
  if (!in_force) return ExitCode::bad_input;
  const std::string given = given_passphrase(options.passphrase_file);
  if (!given.empty()) refuse_weak_passphrase(given); // before a number is spent on it
  const Passphrase passphrase{given.empty() ? generate_passphrase() : given};
  const WallClock now = wall_clock_now();
  const Protocol sent = for_home(database, options.patient, in_force->protocol, *local_day(now));
  const Prescription issued = issue_prescription(
      database, {options.patient, to_toml(sent), options.message, now.utc,
                 own_instruments(database.path()).definitions(), own_lessons(database.path()).definitions(),
                 own_guides(database.path()).definitions()});
  write_whole_file(options.output,
                   [&](std::ostream& out) { write_prescription(database, issued, passphrase, out); });
  terminal.err << fmt::format("prescription number {} for {} is in {}\n", issued.serial, issued.patient,
                              options.output);
  if (given.empty())
    terminal.out << fmt::format("passphrase: {}\nTell it to the patient; it is kept nowhere.\n",
                                passphrase.text);
  return ExitCode::ok;
}

ExitCode open_prescription(const PrescriptionOptions& options, const Terminal& terminal) {
  auto in = open_input(options.file);
  const Prescription prescription = read_prescription(in, passphrase_to_open(options.passphrase_file));
  if (const auto problems = problems_of_protocol(prescription); !problems.empty()) {
    print_problems(problems, terminal.err);
    return ExitCode::bad_input;
  }
  Database database = open_database(options.database, Database::Missing::create);
  print_problems(put_to_use(database, prescription,
                            options.another_patient ? OtherPatients::allow : OtherPatients::refuse),
                 terminal.err);
  terminal.out << fmt::format("prescription number {} for {}, issued {}, is in use now\n",
                              prescription.serial, prescription.patient,
                              prescription.issued_utc.substr(0, 10));
  if (!prescription.message.empty()) terminal.out << prescription.message << '\n';
  return ExitCode::ok;
}

ExitCode show_prescription(const PrescriptionOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  auto prescription = held_prescription(database, options.patient);
  if (!prescription) prescription = last_issued_prescription(database, options.patient);
  if (!prescription)
    throw Error(ExitCode::not_found, fmt::format("there is no prescription for {}", options.patient));
  terminal.err << fmt::format("prescription number {}, issued {}\n", prescription->serial,
                              prescription->issued_utc);
  if (!prescription->message.empty()) terminal.err << prescription->message << '\n';
  terminal.out << prescription->protocol_text;
  return ExitCode::ok;
}

ExitCode create_result(const PrescriptionOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  WrittenSessions written;
  write_whole_file(options.output,
                   [&](std::ostream& out) { written = write_result(database, options.patient, out); });
  terminal.out << fmt::format("{} holds {} sessions; send it to the clinic\n", options.output,
                              written.sessions);
  return tell_left_out(written.left_out, terminal.err);
}

ExitCode take_result_file(const PrescriptionOptions& options, const Terminal& terminal) {
  auto in = open_input(options.file);
  Database database = open_database(options.database, Database::Missing::refuse);
  ResultTaking taking{.expected = {}, .now_utc = wall_clock_now().utc};
  if (!options.patient.empty()) taking.expected = options.patient;
  const TakenResult taken = take_result(database, in, taking);
  terminal.out << fmt::format("{} (prescription number {}): {}\n", taken.patient, taken.serial,
                              to_text(taken.report));
  return ExitCode::ok;
}

} // namespace

void add_prescription_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("prescription", "What a clinic sends home with a patient");
  command->require_subcommand(1);
  auto options = std::make_shared<PrescriptionOptions>();

  CLI::App* create = command->add_subcommand("create", "At the clinic: write the file for one patient");
  add_database_option(*create, options->database);
  add_patient_option(*create, options->patient)->required();
  create
      ->add_option("--protocol", options->protocol,
                   "Protocol file that goes before what is in force (see `dorsal thresholds show`)")
      ->type_name("FILE");
  create
      ->add_option("--message", options->message,
                   "A few words to the patient, shown once before the next session")
      ->type_name("TEXT");
  create->add_option("-o,--output", options->output, "The file to send")->type_name("FILE")->required();
  create
      ->add_option(
          "--passphrase-file", options->passphrase_file,
          "File whose first line is the passphrase (default: $DORSAL_PASSPHRASE, or a new one is printed)")
      ->type_name("FILE");
  program.when_chosen(*create,
                      [options, &program] { return create_prescription(*options, program.terminal); });

  CLI::App* open = command->add_subcommand("open", "At home: put a prescription to use");
  add_database_option(*open, options->database);
  open->add_option("prescription", options->file, "The file from the clinic")->type_name("FILE")->required();
  open->add_flag("--another-patient", options->another_patient,
                 "More than one patient trains on this machine");
  add_passphrase_option(*open, options->passphrase_file);
  program.when_chosen(*open, [options, &program] { return open_prescription(*options, program.terminal); });

  CLI::App* show = command->add_subcommand("show", "Print the protocol of the prescription in use");
  add_database_option(*show, options->database);
  add_patient_option(*show, options->patient)->required();
  program.when_chosen(*show, [options, &program] { return show_prescription(*options, program.terminal); });
}

void add_result_command(Program& program) {
  CLI::App* command =
      program.app.add_subcommand("result", "What a patient's machine sends back to the clinic");
  command->require_subcommand(1);
  auto options = std::make_shared<PrescriptionOptions>();

  CLI::App* create = command->add_subcommand("create", "At home: all ended sessions in one encrypted file");
  add_database_option(*create, options->database);
  add_patient_option(*create, options->patient)->required();
  create->add_option("-o,--output", options->output, "The file to send")->type_name("FILE")->required();
  program.when_chosen(*create, [options, &program] { return create_result(*options, program.terminal); });

  CLI::App* take = command->add_subcommand("take", "At the clinic: take a result file in, once");
  add_database_option(*take, options->database);
  add_patient_option(*take, options->patient)->description("Refuse anybody else's (default: whose it is)");
  take->add_option("result", options->file, "The file from the patient")->type_name("FILE")->required();
  program.when_chosen(*take, [options, &program] { return take_result_file(*options, program.terminal); });
}

} // namespace dorsal
