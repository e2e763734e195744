#include "engine/store/travel/backups.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/deletion_marks.h"
#include "engine/store/file/database_family.h"
#include "engine/store/file/database_file.h"
#include "engine/store/file/database_look.h"
#include "engine/store/file/nameless_file.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/system/file_place.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <system_error>
#include <tuple>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_backup(const fs::path& path, std::string_view why) {
  throw Error(ExitCode::database_error, fmt::format("{} {}", path.string(), why));
}

// What a database says of itself, in the order in which it grows: nothing leaves its audit log, and its
// trials become fewer only with an entry there.
struct BackupContent {
  std::int64_t audit_entries{};
  std::int64_t trials{};
  std::map<std::string, std::int64_t> trials_of_session{}; // by UUID, as it is written
};

BackupContent content_of(SQLite::Database& sqlite) {
  BackupContent content;
  if (sqlite.tableExists("audit_entry")) // from version 5 on
    content.audit_entries = sqlite.execAndGet("SELECT count(*) FROM audit_entry").getInt64();
  constexpr std::string_view rows_in = "(SELECT count(*) FROM {0} WHERE {0}.session = s.session)";
  std::string trials_of_session = fmt::format(rows_in, "trial");
  if (sqlite.tableExists("led_trial")) // from version 12 on
    trials_of_session += " + " + fmt::format(rows_in, "led_trial");
  SQLite::Statement select(sqlite, fmt::format("SELECT s.uuid, {} FROM session s", trials_of_session));
  while (select.executeStep()) {
    const std::int64_t trials = select.getColumn(1).getInt64();
    content.trials_of_session.emplace(select.getColumn(0).getString(), trials);
    content.trials += trials;
  }
  return content;
}

struct OwnBackup {
  fs::path file;
  BackupContent content;
};

// Of this database by its UUID, and readable.
std::vector<OwnBackup> own_backups(const Database& database) {
  std::vector<OwnBackup> own;
  for (const fs::path& backup : backups_of(database.path())) {
    if (belongs_to(backup, database.station()) != Belongs::yes) continue;
    try {
      own.push_back({backup, content_of(*open_to_look(backup))});
    } catch (const std::exception&) { // kept, as what cannot be read is
    }
  }
  return own;
}

// What is in it and not in the database would be nowhere else.
bool holds_more(const BackupContent& backup, const BackupContent& now, SQLite::Database& sqlite) {
  if (backup.audit_entries > now.audit_entries) return true;
  return std::ranges::any_of(backup.trials_of_session, [&](const auto& session) {
    const auto at = now.trials_of_session.find(session.first);
    if (at == now.trials_of_session.end()) return !is_removed(sqlite, session.first);
    return at->second < session.second;
  });
}

// Under another name before it is overwritten: half a copy is nobody's backup.
void remove_copy(const fs::path& backup) {
  const fs::path unwanted = unwanted_name(backup);
  std::error_code error;
  fs::rename(backup, unwanted, error);
  erase_file(error ? backup : unwanted);
}

// Names and times of files say nothing here: whoever copies a file, or sets a clock, makes them what they
// like. The oldest is the one that holds least; one that holds more than the database itself is never
// removed, nor counted, nor is the one that was just made.
void remove_oldest(Database& database, const fs::path& just_made) {
  std::vector<OwnBackup> own = own_backups(database);
  if (own.size() <= backups_kept) return;
  database.read("compare with the backups", [&](SQLite::Database& sqlite) {
    const BackupContent now = content_of(sqlite);
    std::erase_if(own, [&](const OwnBackup& one) { return holds_more(one.content, now, sqlite); });
  });
  std::ranges::stable_sort(own, {}, [](const OwnBackup& one) {
    return std::tuple{one.content.audit_entries, one.content.trials, one.content.trials_of_session.size()};
  });
  std::erase_if(own, [&](const OwnBackup& one) { return one.file == just_made; });
  for (std::size_t i = 0; i + backups_kept <= own.size(); ++i) remove_copy(own[i].file);
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
  const SessionCount held = SessionReader{source}.count();
  return {.moved_aside = {}, .sessions = held.sessions, .trials = held.trials};
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
  remove_oldest(database, target);
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
