#include "engine/store/backups.h"

#include "engine/core/error.h"
#include "engine/store/database_file.h"
#include "engine/store/session_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

fs::path backup_folder(const fs::path& database) { return database.parent_path() / "backups"; }

// "2026-11-22T18:40:00.000Z" -> "20261122T184000000Z": sorts by time, and is a file's name everywhere.
std::string file_time(std::string_view utc) {
  std::string name;
  for (const char c : utc)
    if (c != '-' && c != ':' && c != '.') name += c;
  return name;
}

[[noreturn]] void refuse_backup(const fs::path& path, std::string_view why) {
  throw Error(ExitCode::database_error, fmt::format("{} {}", path.string(), why));
}

void copy_whole(Database& from, const fs::path& target) {
  const fs::path half = target.string() + ".part";
  std::error_code ignored;
  fs::remove(half, ignored);
  from.back_up(half);
  fs::rename(half, target);
  keep_name(target);
}

void remove_oldest(const fs::path& database) {
  const auto backups = backups_of(database);
  for (std::size_t i = 0; i + backups_kept < backups.size(); ++i) {
    std::error_code ignored;
    fs::remove(backups[i], ignored);
  }
}

// Nobody else may have it open: a lock that only one can hold. What SQLite cannot read is in nobody's use.
void refuse_if_in_use(const fs::path& path) {
  try {
    SQLite::Database sqlite(path.string(), SQLite::OPEN_READWRITE);
    sqlite.exec("PRAGMA locking_mode = EXCLUSIVE");
    sqlite.exec("BEGIN EXCLUSIVE");
    sqlite.exec("COMMIT");
    sqlite.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const SQLite::Exception& error) {
    constexpr int busy = 5; // SQLITE_BUSY
    if (error.getErrorCode() == busy)
      refuse_backup(path, "is in use; end the session or the program that holds it");
  }
}

fs::path move_aside(const fs::path& database, const std::string& now_utc) {
  const fs::path aside = fmt::format("{}.before-restore-{}", database.string(), file_time(now_utc));
  for (const char* part : {"", "-wal", "-shm", "-journal"})
    if (const fs::path file = database.string() + part; fs::exists(file))
      fs::rename(file, aside.string() + part);
  return aside;
}

} // namespace

std::vector<fs::path> backups_of(const fs::path& database) {
  std::vector<fs::path> found;
  const std::string begin = database.stem().string() + "-";
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(backup_folder(database), none))
    if (const std::string name = entry.path().filename().string();
        name.starts_with(begin) && name.ends_with(".db"))
      found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

fs::path back_up_and_rotate(Database& database, const std::string& now_utc) {
  const fs::path folder = backup_folder(database.path());
  const fs::path target =
      folder / fmt::format("{}-{}.db", database.path().stem().string(), file_time(now_utc));
  try {
    copy_whole(database, target);
  } catch (const fs::filesystem_error& error) {
    refuse_backup(target, fmt::format("cannot be written ({}); check the folder", error.code().message()));
  }
  remove_oldest(database.path());
  return target;
}

Restored restore_backup(const fs::path& database, const fs::path& backup, const std::string& now_utc) {
  if (!fs::exists(backup)) refuse_backup(backup, "does not exist; `dorsal db backups` lists them");
  if (fs::exists(database) && fs::equivalent(database, backup))
    refuse_backup(backup, "is the database itself");
  const fs::path part = database.string() + ".restored";
  std::error_code ignored;
  fs::remove(part, ignored);
  Restored restored;
  try {
    Database source({.path = backup, .missing = Database::Missing::refuse});
    if (const auto problems = source.problems(); !problems.empty())
      refuse_backup(backup, fmt::format("is damaged ({}); choose another backup", problems.front()));
    source.back_up(part);
    for (const SessionSummary& session : SessionReader{source}.sessions()) {
      ++restored.sessions;
      restored.trials += session.trials;
    }
    if (fs::exists(database)) {
      refuse_if_in_use(database);
      restored.moved_aside = move_aside(database, now_utc);
    }
    fs::rename(part, database);
  } catch (const fs::filesystem_error& error) {
    refuse_backup(database, fmt::format("cannot be replaced ({}); check the folder", error.code().message()));
  }
  keep_name(database);
  return restored;
}

} // namespace dorsal
