// `dorsal account add`, `list`, `reset`
#include "engine/clinic/report/text_table.h"
#include "engine/store/people/accounts.h"
#include "tools/commands.h"
#include "tools/terminal/author.h"
#include "tools/terminal/passphrase.h"

#include <fmt/format.h>

#include <memory>

namespace dorsal {
namespace {

struct AccountOptions {
  std::string database;
  std::string name;
  std::string role{"clinician"};
  std::string passphrase_file;
  std::string by;
};

AccountChange change_of(const AccountOptions& options) {
  std::string passphrase = passphrase_to_close(options.passphrase_file);
  const Author by = author(options.by);
  return {.name = options.name, .passphrase = std::move(passphrase), .who = by.name, .at_utc = by.at_utc};
}

ExitCode add(const AccountOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::create);
  if (!add_account(database, change_of(options), parse_role(options.role).value()))
    throw Error(ExitCode::bad_input,
                fmt::format("there is an account \"{}\" already; nothing was changed", options.name));
  terminal.err << fmt::format("added {}, {}\n", options.name, options.role);
  return ExitCode::ok;
}

ExitCode reset(const AccountOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  if (!reset_account(database, change_of(options)))
    throw Error(ExitCode::not_found,
                fmt::format("there is no account \"{}\"; `dorsal account list` shows them", options.name));
  terminal.err << "the passphrase was changed; restart `dorsal console` to end sessions still open\n";
  return ExitCode::ok;
}

ExitCode list(const AccountOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  TextTable table({"name", "role"}, 2);
  for (const Account& account : accounts(database))
    table.add({account.name, std::string{name_of(account.role)}});
  table.print(terminal.out);
  return ExitCode::ok;
}

void add_change_options(CLI::App& command, AccountOptions& options) {
  add_database_option(command, options.database);
  command.add_option("NAME", options.name, "Name of the account")->required();
  add_passphrase_option(command, options.passphrase_file);
  add_author_option(command, options.by);
}

} // namespace

void add_account_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("account", "Who may sign in to the console");
  command->require_subcommand(1);
  auto options = std::make_shared<AccountOptions>();
  CLI::App* adding = command->add_subcommand("add", "Add an account; its passphrase is asked for");
  add_change_options(*adding, *options);
  adding->add_option("--role", options->role, "clinician, or researcher who only reads (default: clinician)")
      ->check(CLI::IsMember({"clinician", "researcher"}));
  program.when_chosen(*adding, [options, &program] { return add(*options, program.terminal); });
  CLI::App* listing = command->add_subcommand("list", "Names and roles");
  add_database_option(*listing, options->database);
  program.when_chosen(*listing, [options, &program] { return list(*options, program.terminal); });
  CLI::App* resetting = command->add_subcommand("reset", "Give an account a new passphrase");
  add_change_options(*resetting, *options);
  program.when_chosen(*resetting, [options, &program] { return reset(*options, program.terminal); });
}

} // namespace dorsal
