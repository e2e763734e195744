#include "engine/store/deletion_marks.h"

#include "engine/store/cells.h"
#include "engine/store/sha256.h"

namespace dorsal {
namespace {

std::string mark_of(SQLite::Database& sqlite, const std::string& patient_uuid) {
  const std::string own = sqlite.execAndGet("SELECT uuid FROM station WHERE is_local = 1").getString();
  return sha256_of_text(fmt::format("deleted from {}: {}", own, patient_uuid));
}

} // namespace

void mark_deleted(SQLite::Database& sqlite, const std::string& patient_uuid) {
  SQLite::Statement insert(sqlite, "INSERT INTO deleted_patient (mark) VALUES (?) ON CONFLICT DO NOTHING");
  Bind(insert) << mark_of(sqlite, patient_uuid);
  insert.exec();
}

bool is_deleted(SQLite::Database& sqlite, const std::string& patient_uuid) {
  SQLite::Statement select(sqlite, "SELECT 1 FROM deleted_patient WHERE mark = ? AND NOT EXISTS "
                                   "(SELECT 1 FROM patient WHERE uuid = ?)");
  Bind(select) << mark_of(sqlite, patient_uuid) << patient_uuid;
  return select.executeStep();
}

} // namespace dorsal
