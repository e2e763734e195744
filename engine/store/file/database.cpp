#include "engine/store/file/database.h"

#include "engine/core/base/error.h"
#include "engine/store/file/database_error.h"
#include "engine/store/file/database_family.h"
#include "engine/store/file/database_file.h"
#include "engine/store/file/database_image.h"
#include "engine/store/file/database_look.h"
#include "engine/store/file/guarded.h"
#include "engine/store/file/migrations.h"
#include "engine/store/file/nameless_file.h"
#include "engine/system/unfinished_file.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <fstream>
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

// From the first read on nobody can put another file in its place; before, somebody may have.
void refuse_replaced(SQLite::Database& sqlite, const fs::path& path) {
  int moved = 0;
  if (sqlite3_file_control(sqlite.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
      moved != 0)
    refuse_database(path, "was replaced while it was being opened; try again");
}

void refuse_beside_relics(const fs::path& path) {
  if (fs::exists(path)) return;
  const auto relics = relics_of(path);
  if (relics.empty()) return;
  refuse_database(
      path, fmt::format("is not there, and {} files of an earlier database of this name are, such as {}; "
                        "`dorsal db backups` and `dorsal db restore` bring it back, `dorsal db new` "
                        "begins an empty one beside them",
                        relics.size(), relics.front().string()));
}

// Nothing of a schema runs before it is known to be ours: checking a table for damage runs its constraints.
void refuse_what_is_not_ours(SQLite::Database& sqlite, const Database::Options& options) {
  refuse_other_versions(sqlite, options.path);
  if (options.made == Database::Made::elsewhere) refuse_other_schema(sqlite);
}

// A restore that was killed leaves the journal that it had done with: empty, or its beginning blanked. While
// this connection keeps a log, nobody can be writing one.
void remove_spent_journal(const fs::path& path) {
  std::error_code none;
  const fs::path journal = fs::canonical(path, none).string() + "-journal";
  std::ifstream in(journal, std::ios::binary);
  if (in.is_open() && in.get() <= 0) fs::remove(journal, none);
}

void set_up(SQLite::Database& sqlite, const Database::Options& options) {
  const fs::path& path = options.path;
  refuse_what_is_not_ours(sqlite, options);
  refuse_replaced(sqlite, path);
  if (sqlite3_db_readonly(sqlite.getHandle(), "main") == 1)
    refuse_database(path, "is read-only; check that you may write the file and its folder");
  refuse_damage(sqlite, path);
  sqlite.exec("PRAGMA foreign_keys = ON");
  sqlite.exec("PRAGMA synchronous = FULL");
  sqlite.exec("PRAGMA secure_delete = ON");
  migrate(sqlite);
  // Only now, so that the first migration lands in the file itself and not in a log beside it.
  if (sqlite.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
    refuse_database(path, "cannot keep a write-ahead log; choose a folder on a local disk");
  remove_spent_journal(path);
}

void set_up_in_memory(SQLite::Database& sqlite, const Database::Options& options) {
  refuse_what_is_not_ours(sqlite, options);
  refuse_damage(sqlite, options.path);
  sqlite.exec("PRAGMA foreign_keys = ON");
  migrate(sqlite);
}

Uuid local_station(SQLite::Database& sqlite) {
  const std::string text =
      sqlite.execAndGet("SELECT coalesce(max(uuid), '') FROM station WHERE is_local = 1");
  return parse_uuid(text).value_or(Uuid{});
}

Uuid know_this_station(SQLite::Database& sqlite, const UuidSource& uuids) {
  if (sqlite.execAndGet("SELECT count(*) FROM station WHERE is_local = 1").getInt() == 0) {
    SQLite::Statement insert(sqlite, "INSERT OR IGNORE INTO station (uuid, is_local) VALUES (?, 1)");
    insert.bind(1, to_string(uuids()));
    insert.exec();
  }
  return local_station(sqlite);
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
  if (options_.missing == Missing::create) refuse_beside_relics(path());
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

Database::Database(const Look& look) : options_{.path = look.at, .missing = Missing::refuse} {
  if (!fs::exists(path())) refuse_database(path(), "does not exist; check the path");
  refuse_foreign_file(path());
  try {
    sqlite_ = open_to_look(path());
    harden(*sqlite_);
    refuse_other_versions(*sqlite_, path());
    looked_at_version_ = version_of(*sqlite_);
    if (looked_at_version_ < newest_version()) {
      refuse_damage(*sqlite_, path());
      const std::string image = image_to_look(*sqlite_);
      sqlite_ = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE);
      harden(*sqlite_);
      if (!image.empty()) take_image(*sqlite_, image);
      set_up_in_memory(*sqlite_, options_);
    }
    sqlite_->exec("PRAGMA query_only = ON");
    station_ = local_station(*sqlite_);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), "look at the database", error);
  }
}

Database::Database(const Nameless& nameless)
    : options_{.path = "the temporary database"}, nameless_(std::make_unique<NamelessFile>(nameless.folder)) {
  try {
    sqlite_ = std::make_unique<SQLite::Database>(nameless_->name().string(), SQLite::OPEN_READWRITE);
    nameless_->forget_name();
    harden(*sqlite_);
    if (nameless.fill) {
      nameless.fill(*nameless_);
      nameless_->write_at(18, "\1\1"); // no log beside what has no name
      options_.made = Made::elsewhere;
      budget_ = confine(*sqlite_, budget_for(nameless_->size()));
    }
    sqlite_->exec("PRAGMA locking_mode = EXCLUSIVE");
    sqlite_->exec("PRAGMA journal_mode = MEMORY");
    sqlite_->exec("PRAGMA synchronous = OFF");
    set_up_in_memory(*sqlite_, options_);
    station_ = know_this_station(*sqlite_, options_.uuids);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), "open the database", error);
  }
}

Database Database::look_at(const fs::path& path) { return Database(Look{path}); }

Database Database::without_name(const fs::path& folder, const std::function<void(NamelessFile&)>& fill) {
  return Database(Nameless{folder, fill});
}

Database Database::in_memory(UuidSource uuids) { return Database(Memory{std::move(uuids), {}, Made::here}); }

Database Database::from_image(std::string_view image, Made made) {
  return Database(Memory{random_uuids(), image, made});
}

std::string Database::image() const { return image_of(*sqlite_); }

Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

int Database::version() const { return looked_at_version_.value_or(version_of(*sqlite_)); }

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

NamelessFile Database::copy_in(const fs::path& folder) {
  NamelessFile file(folder);
  try {
    SQLite::Database copy(file.name().string(), SQLite::OPEN_READWRITE);
    file.forget_name();
    copy.exec("PRAGMA journal_mode = MEMORY");
    copy.exec("PRAGMA synchronous = OFF");
    SQLite::Backup backup(copy, *sqlite_);
    constexpr int all_pages = -1;
    if (backup.executeStep(all_pages) != SQLITE_DONE)
      throw SQLite::Exception("the database is busy", SQLITE_BUSY);
  } catch (const SQLite::Exception& error) {
    throw database_error(path(), "copy the database", error);
  }
  return file;
}

void Database::back_up(const fs::path& target) {
  refuse_taken_place(target, ExitCode::database_error);
  create_folder_of(target);
  const NamelessFile copy = copy_in(target.parent_path());
  UnfinishedFile whole(target);
  std::uint64_t at = 0;
  for (std::string piece = copy.read_at(at); !piece.empty(); piece = copy.read_at(at)) {
    whole.write(piece);
    at += piece.size();
  }
  whole.finish();
}

void Database::compact() {
  const auto fold_in = [this](const char* checkpoint) {
    if (sqlite_->execAndGet(checkpoint).getInt() != 0)
      throw SQLite::Exception("another program reads it", SQLITE_BUSY);
  };
  try {
    fold_in("PRAGMA wal_checkpoint(RESTART)");
    sqlite_->exec("VACUUM");
    fold_in("PRAGMA wal_checkpoint(TRUNCATE)");
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
