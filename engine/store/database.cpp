#include "engine/store/database.h"

#include "engine/core/error.h"
#include "engine/store/database_error.h"
#include "engine/store/database_file.h"
#include "engine/store/database_image.h"
#include "engine/store/guarded.h"
#include "engine/store/migrations.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout_ms = 5000;

[[noreturn]] void refuse_database(const fs::path& path, std::string_view why) {
  throw Error(ExitCode::database_error, fmt::format("{} {}", path.string(), why));
}

void refuse_other_versions(SQLite::Database& sqlite, const fs::path& path) {
  const int id = sqlite.execAndGet("PRAGMA application_id").getInt();
  const int version = version_of(sqlite);
  const int tables = sqlite.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
  const bool empty = id == 0 && version == 0 && tables == 0;
  if (!empty && id != application_id)
    refuse_database(path, "is not a Dorsal database and was left as it is; choose another file name");
  if (version > newest_version())
    refuse_database(
        path, fmt::format("was written by a newer Dorsal (file version {}, this program knows up to {}); "
                          "install the newer program",
                          version, newest_version()));
}

void refuse_damage(SQLite::Database& sqlite, const fs::path& path) {
  const std::string found = sqlite.execAndGet("PRAGMA quick_check(1)").getString();
  if (found != "ok")
    refuse_database(path, fmt::format("is damaged ({}); keep it, and go on with a backup", found));
}

// Nothing of a schema runs before it is known to be ours: checking a table for damage runs its constraints.
void refuse_what_is_not_ours(SQLite::Database& sqlite, const Database::Options& options) {
  refuse_other_versions(sqlite, options.path);
  if (options.made == Database::Made::elsewhere) refuse_other_schema(sqlite);
}

void set_up(SQLite::Database& sqlite, const Database::Options& options) {
  const fs::path& path = options.path;
  refuse_what_is_not_ours(sqlite, options);
  if (sqlite3_db_readonly(sqlite.getHandle(), "main") == 1)
    refuse_database(path, "is read-only; check that you may write the file and its folder");
  refuse_damage(sqlite, path);
  sqlite.exec("PRAGMA foreign_keys = ON");
  sqlite.exec("PRAGMA synchronous = FULL");
  migrate(sqlite);
  // Only now, so that the first migration lands in the file itself and not in a log beside it.
  if (sqlite.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
    refuse_database(path, "cannot keep a write-ahead log; choose a folder on a local disk");
}

void set_up_in_memory(SQLite::Database& sqlite, const Database::Options& options) {
  refuse_what_is_not_ours(sqlite, options);
  refuse_damage(sqlite, options.path);
  sqlite.exec("PRAGMA foreign_keys = ON");
  migrate(sqlite);
}

Uuid know_this_station(SQLite::Database& sqlite, const UuidSource& uuids) {
  if (sqlite.execAndGet("SELECT count(*) FROM station WHERE is_local = 1").getInt() == 0) {
    SQLite::Statement insert(sqlite, "INSERT OR IGNORE INTO station (uuid, is_local) VALUES (?, 1)");
    insert.bind(1, to_string(uuids()));
    insert.exec();
  }
  const std::string text = sqlite.execAndGet("SELECT uuid FROM station WHERE is_local = 1");
  return parse_uuid(text).value_or(Uuid{});
}

} // namespace

fs::path default_database_path() {
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return fs::path{data} / "dorsal" / "dorsal.db";
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0')
    throw Error(ExitCode::database_error,
                "no place for the database: HOME is not set; give one with --db FILE");
  return fs::path{home} / ".local" / "share" / "dorsal" / "dorsal.db";
}

Database::Database(Options options) : options_(std::move(options)) {
  if (options_.missing == Missing::refuse && !fs::exists(path()))
    refuse_database(path(), "does not exist; check the path, or run a session to make it");
  refuse_foreign_file(path());
  create_database_file(path());
  try {
    sqlite_ = std::make_unique<SQLite::Database>(path().string(), SQLite::OPEN_READWRITE, busy_timeout_ms,
                                                 options_.vfs);
    harden(*sqlite_);
    if (options_.made == Made::elsewhere) budget_ = confine(*sqlite_, budget_for(fs::file_size(path())));
    set_up(*sqlite_, options_);
    if (!options_.waits_for_disk) sqlite_->exec("PRAGMA synchronous = NORMAL");
    station_ = know_this_station(*sqlite_, options_.uuids);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), "open the database", error);
  }
}

Database::Database(Memory memory)
    : options_{.path = "the copy in memory", .uuids = std::move(memory.uuids), .made = memory.made} {
  try {
    sqlite_ = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE);
    harden(*sqlite_);
    if (options_.made == Made::elsewhere) budget_ = confine(*sqlite_, budget_for(memory.image.size()));
    if (!memory.image.empty()) take_image(*sqlite_, memory.image);
    set_up_in_memory(*sqlite_, options_);
    station_ = know_this_station(*sqlite_, options_.uuids);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), "open the database", error);
  }
}

Database Database::in_memory(UuidSource uuids) { return Database(Memory{std::move(uuids), {}, Made::here}); }

Database Database::from_image(std::string_view image, Made made) {
  return Database(Memory{random_uuids(), image, made});
}

std::string Database::image() const { return image_of(*sqlite_); }

Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

int Database::version() const { return version_of(*sqlite_); }

std::vector<std::string> Database::problems() {
  std::vector<std::string> found;
  read("check the database", [&](SQLite::Database& sqlite) {
    SQLite::Statement pages(sqlite, "PRAGMA integrity_check");
    while (pages.executeStep())
      if (const std::string line = pages.getColumn(0); line != "ok") found.push_back(line);
    SQLite::Statement references(sqlite, "PRAGMA foreign_key_check");
    while (references.executeStep())
      found.push_back(fmt::format("table {}: row {} refers to a missing {}",
                                  references.getColumn(0).getString(), references.getColumn(1).getInt64(),
                                  references.getColumn(2).getString()));
  });
  return found;
}

void Database::back_up(const fs::path& target) {
  refuse_taken_place(target, ExitCode::database_error);
  create_database_file(target);
  try {
    SQLite::Database copy(target.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup backup(copy, *sqlite_);
    constexpr int all_pages = -1;
    if (backup.executeStep(all_pages) != SQLITE_DONE)
      throw SQLite::Exception("the database is busy", SQLITE_BUSY);
  } catch (const SQLite::Exception& error) {
    fs::remove(target);
    throw database_error(target, "write the backup", error);
  }
}

void Database::compact() {
  try {
    sqlite_->exec("VACUUM");
    const int busy = sqlite_->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt();
    if (busy != 0) throw SQLite::Exception("another program reads it", SQLITE_BUSY);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), "compact the database", error);
  }
}

void Database::change_together(const std::function<void()>& work) {
  change("keep the changes", [&](SQLite::Database&) {
    together_ = true;
    try {
      work();
    } catch (...) {
      together_ = false;
      throw;
    }
    together_ = false;
  });
}

void Database::change(std::string_view what, const std::function<void(SQLite::Database&)>& work) {
  try {
    if (together_) return work(*sqlite_);
    SQLite::Transaction transaction(*sqlite_, SQLite::TransactionBehavior::IMMEDIATE);
    work(*sqlite_);
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), what, error);
  }
}

void Database::read(std::string_view what, const std::function<void(SQLite::Database&)>& work) {
  try {
    if (together_) return work(*sqlite_);
    SQLite::Transaction transaction(*sqlite_, SQLite::TransactionBehavior::DEFERRED);
    work(*sqlite_);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), what, error);
  }
}

} // namespace dorsal
