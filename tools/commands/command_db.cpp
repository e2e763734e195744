// `dorsal db new`, `check`, `backup`, `backups`, `restore`, `recover`, `migrate`
#include "engine/device/clock.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/session_check.h"
#include "engine/store/travel/backups.h"
#include "engine/store/travel/migration_plan.h"
#include "tools/commands.h"
#include "tools/terminal/recovery_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

struct DatabaseOptions {
  std::string database;
  std::string output;
  std::string backup;
  std::string journal;
  bool dry_run{};

  [[nodiscard]] fs::path file() const {
    return database.empty() ? default_database_path() : fs::path{database};
  }
};

ExitCode check_database(const DatabaseOptions& options, const Terminal& terminal) {
  Database database = Database::look_at(options.file());
  const auto problems = database.problems();
  for (const std::string& problem : problems)
    terminal.out << database.path().string() << ": " << problem << '\n';
  const auto unreadable = unreadable_sessions(database);
  for (const LeftOutSession& one : unreadable)
    terminal.out << fmt::format("{}: session {} cannot be read: {}\n", database.path().string(), one.session,
                                one.why);
  if (!unreadable.empty()) terminal.out << "`dorsal session remove UUID --why TEXT` takes a session out\n";
  if (!problems.empty() || !unreadable.empty()) return ExitCode::database_error;
  terminal.out << fmt::format("{}: no problems, file version {}\n", database.path().string(),
                              database.version());
  return ExitCode::ok;
}

ExitCode make_database(const DatabaseOptions& options, const Terminal& terminal) {
  if (fs::exists(options.file()))
    throw Error(ExitCode::usage,
                fmt::format("{} is there already; nothing was changed", options.file().string()));
  const Database database = open_database(options.database, Database::Missing::create_anew);
  terminal.out << "made " << database.path().string() << ", empty\n";
  return ExitCode::ok;
}

ExitCode back_up_database(const DatabaseOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::refuse);
  database.back_up(options.output);
  terminal.err << "copied " << database.path().string() << " to " << options.output << '\n';
  return ExitCode::ok;
}

ExitCode list_backups(const DatabaseOptions& options, const Terminal& terminal) {
  for (const fs::path& backup : backups_of(options.file()))
    terminal.out << fmt::format("{}  {} KB\n", backup.string(), fs::file_size(backup) / 1000);
  return ExitCode::ok;
}

ExitCode restore_database(const DatabaseOptions& options, const Terminal& terminal) {
  const Restored restored = restore_backup(options.file(), options.backup, wall_clock_now().utc);
  terminal.out << fmt::format("{} holds {} sessions with {} trials again\n", options.file().string(),
                              restored.sessions, restored.trials);
  if (!restored.moved_aside.empty())
    terminal.out << "what it held before is kept as " << restored.moved_aside.string() << '\n';
  return ExitCode::ok;
}

ExitCode recover_database(const DatabaseOptions& options, const Terminal& terminal) {
  Database database = open_database(options.database, Database::Missing::create);
  const auto journals = options.journal.empty() ? recover_journals(database)
                                                : std::vector{recover_journal(database, options.journal)};
  for (const RecoveredJournal& journal : journals)
    (journal.refusal.empty() ? terminal.out : terminal.err) << to_text(journal);
  const auto unreadable = unreadable_journals(database.path());
  for (const fs::path& file : unreadable)
    terminal.err << fmt::format(
        "{} could not be read and is kept; it may hold answers that are nowhere else\n", file.string());
  if (journals.empty() && unreadable.empty())
    terminal.out << "no emergency journal waits for this database\n";
  const bool refused =
      std::ranges::any_of(journals, [](const RecoveredJournal& journal) { return !journal.refusal.empty(); });
  return refused || !unreadable.empty() ? ExitCode::bad_input : ExitCode::ok;
}

ExitCode try_migration(const DatabaseOptions& options, const Terminal& terminal) {
  const MigrationPlan plan = plan_migration(options.file());
  terminal.out << fmt::format("{}: file version {}, this program's is {}: {}\n", options.file().string(),
                              plan.from, plan.to, plan.from == plan.to ? "nothing to do" : "tried on a copy");
  for (const std::string& problem : plan.problems) terminal.out << "the copy: " << problem << '\n';
  if (!plan.problems.empty()) return ExitCode::database_error;
  if (plan.from != plan.to) terminal.out << "the migrated copy has no problems\n";
  return ExitCode::ok;
}

ExitCode migrate_database(const DatabaseOptions& options, const Terminal& terminal) {
  if (options.dry_run) return try_migration(options, terminal);
  const MigrationPlan plan = plan_migration(options.file());
  const Database database = open_database(options.database, Database::Missing::refuse);
  terminal.out << fmt::format("{}: file version {}, was {}\n", database.path().string(), database.version(),
                              plan.from);
  return ExitCode::ok;
}

} // namespace

void add_db_command(Program& program) {
  CLI::App* command = program.app.add_subcommand("db", "Check, copy, restore or recover a database");
  command->require_subcommand(1);
  auto options = std::make_shared<DatabaseOptions>();
  const auto add = [&](const char* name, const char* help,
                       ExitCode (*work)(const DatabaseOptions&, const Terminal&)) {
    CLI::App* added = command->add_subcommand(name, help);
    add_database_option(*added, options->database);
    program.when_chosen(*added, [options, work, &program] { return work(*options, program.terminal); });
    return added;
  };
  add("new", "Make an empty database, also where backups of an earlier one lie", make_database);
  add("check", "Check every page, index and reference of a database, and that every session can be read",
      check_database);
  add("backup", "Copy a database while it is in use; overwrites nothing", back_up_database)
      ->add_option("-o,--output", options->output, "File to write; never one that exists")
      ->type_name("FILE")
      ->required();
  add("backups", "List the automatic copies, one after each session, oldest first", list_backups);
  add("restore", "Put a backup in the place of the database, which is kept under another name",
      restore_database)
      ->add_option("backup", options->backup, "The backup to go back to")
      ->type_name("FILE")
      ->required();
  add("recover", "Bring home what sessions kept in emergency journals when the database failed",
      recover_database)
      ->add_option("--from", options->journal,
                   "Take this journal, which does not say by itself that it belongs here")
      ->type_name("FILE");
  add("migrate", "Bring a database up to this program's version, as opening it does", migrate_database)
      ->add_flag("--dry-run", options->dry_run, "Only try it on a copy in memory, and say what would happen");
}

} // namespace dorsal
