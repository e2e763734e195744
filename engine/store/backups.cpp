#include "engine/store/backups.h"

#include "engine/core/error.h"
#include "engine/store/database_family.h"
#include "engine/store/database_file.h"
#include "engine/store/session_reader.h"
#include "engine/store/whole_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <memory>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_backup(const fs::path& path, std::string_view why) {
  throw Error(ExitCode::database_error, fmt::format("{} {}", path.string(), why));
}

void remove_oldest(const Database& database) {
  std::vector<fs::path> own;
  for (const fs::path& backup : backups_of(database.path()))
    if (belongs_to(backup, database.station()) == Belongs::yes) own.push_back(backup);
  for (std::size_t i = 0; i + backups_kept < own.size(); ++i) erase_file(own[i]);
}

// Nobody else may have it open while this lives. It has no log of its own then. What SQLite cannot read is in
// nobody's use. What journal lies beside it meanwhile is this one's own, empty, and goes with it.
class HeldForReplacing {
public:
  explicit HeldForReplacing(const fs::path& path) {
    try {
      sqlite_ = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE);
      sqlite_->exec("PRAGMA locking_mode = EXCLUSIVE");
      sqlite_->exec("BEGIN EXCLUSIVE");
      sqlite_->exec("COMMIT");
      sqlite_->execAndGet("PRAGMA journal_mode = DELETE");
    } catch (const SQLite::Exception& error) {
      sqlite_.reset();
      constexpr int busy = 5; // SQLITE_BUSY
      if (error.getErrorCode() == busy)
        refuse_backup(path, "is in use; end the session or the program that holds it");
    }
  }
  [[nodiscard]] bool can_be_read() const { return sqlite_ != nullptr; }

private:
  std::unique_ptr<SQLite::Database> sqlite_;
};

// A log that SQLite could not fold in would be taken for the new database's.
void keep_logs_apart(const fs::path& database, const fs::path& aside) {
  for (const char* log : {"-wal", "-journal"})
    if (const fs::path file = database.string() + log; fs::exists(file))
      fs::rename(file, fmt::format("{}-kept{}", aside.string(), log));
  fs::remove(database.string() + "-shm");
}

// For file systems that cannot exchange two names.
void replace_by_copy(const fs::path& database, const fs::path& aside) {
  const fs::path restored = database.string() + ".restored";
  fs::rename(aside, restored);
  fs::copy_file(database, aside);
  keep_name(aside);
  fs::rename(restored, database);
}

void put_in_place(Database& source, const fs::path& database, const fs::path& aside) {
  const HeldForReplacing held{database};
  source.back_up(aside);
  try {
    if (!held.can_be_read()) keep_logs_apart(database, aside);
    if (!exchange_files(aside, database)) replace_by_copy(database, aside);
  } catch (...) {
    erase_file(aside);
    throw;
  }
}

Restored count_in(Database& source) {
  Restored counted;
  for (const SessionSummary& session : SessionReader{source}.sessions()) {
    ++counted.sessions;
    counted.trials += session.trials;
  }
  return counted;
}

} // namespace

std::vector<fs::path> backups_of(const fs::path& database) {
  std::vector<fs::path> found;
  for (const FamilyFile& member : family_of(database))
    if (member.kin == Kin::backup) found.push_back(member.file);
  return found;
}

fs::path back_up_and_rotate(Database& database, const std::string& now_utc) {
  const fs::path target = backup_name(database.path(), now_utc);
  database.back_up(target);
  remove_oldest(database);
  return target;
}

Restored restore_backup(const fs::path& database, const fs::path& backup, const std::string& now_utc) {
  if (!fs::exists(backup)) refuse_backup(backup, "does not exist; `dorsal db backups` lists them");
  if (fs::exists(database) && fs::equivalent(database, backup))
    refuse_backup(backup, "is the database itself");
  Database source = Database::look_at(backup);
  if (const auto problems = source.problems(); !problems.empty())
    refuse_backup(backup, fmt::format("is damaged ({}); choose another backup", problems.front()));
  Restored restored = count_in(source);
  const fs::path aside = moved_aside_name(database, now_utc);
  try {
    if (fs::exists(database)) {
      put_in_place(source, database, aside);
      restored.moved_aside = aside;
    } else {
      keep_logs_apart(database, aside);
      source.back_up(database);
    }
  } catch (const fs::filesystem_error& error) {
    refuse_backup(database, fmt::format("cannot be replaced ({}); check the folder", error.code().message()));
  }
  keep_name(database);
  return restored;
}

} // namespace dorsal
