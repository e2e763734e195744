#include "engine/store/audit/deletion_marks.h"

#include "engine/store/file/cells.h"
#include "engine/system/sha256.h"

namespace dorsal {
namespace {

std::string mark_of(SQLite::Database& sqlite, std::string_view what, const std::string& uuid) {
  const std::string own = sqlite.execAndGet("SELECT uuid FROM station WHERE is_local = 1").getString();
  return sha256_of_text(fmt::format("{} from {}: {}", what, own, uuid));
}

void keep(SQLite::Database& sqlite, const char* insert_text, const std::string& mark) {
  SQLite::Statement insert(sqlite, insert_text);
  Bind(insert) << mark;
  insert.exec();
}

bool is_there(SQLite::Database& sqlite, const char* select_text, const std::string& mark,
              const std::string& uuid) {
  SQLite::Statement select(sqlite, select_text);
  Bind(select) << mark << uuid;
  return select.executeStep();
}

} // namespace

void mark_deleted(SQLite::Database& sqlite, const std::string& patient_uuid) {
  keep(sqlite, "INSERT INTO deleted_patient (mark) VALUES (?) ON CONFLICT DO NOTHING",
       mark_of(sqlite, "deleted", patient_uuid));
}

bool is_deleted(SQLite::Database& sqlite, const std::string& patient_uuid) {
  return is_there(sqlite,
                  "SELECT 1 FROM deleted_patient WHERE mark = ? AND NOT EXISTS "
                  "(SELECT 1 FROM patient WHERE uuid = ?)",
                  mark_of(sqlite, "deleted", patient_uuid), patient_uuid);
}

void mark_removed(SQLite::Database& sqlite, const std::string& session_uuid) {
  keep(sqlite, "INSERT INTO removed_session (mark) VALUES (?) ON CONFLICT DO NOTHING",
       mark_of(sqlite, "removed", session_uuid));
}

bool is_removed(SQLite::Database& sqlite, const std::string& session_uuid) {
  return is_there(sqlite,
                  "SELECT 1 FROM removed_session WHERE mark = ? AND NOT EXISTS "
                  "(SELECT 1 FROM session WHERE uuid = ?)",
                  mark_of(sqlite, "removed", session_uuid), session_uuid);
}

} // namespace dorsal
