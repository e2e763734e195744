#include "engine/store/sessions/rig_checks.h"

#include "engine/store/file/cells.h"

namespace dorsal {

Uuid keep_rig_check(Database& database, const StoredRigCheck& check) {
  const Uuid uuid = database.new_uuid();
  database.change("keep the rig check", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(
        sqlite, "INSERT INTO rig_check (uuid, station, checked_utc, software_version, summary, report) "
                "VALUES (?, (SELECT station FROM station WHERE is_local = 1), ?, ?, ?, ?)");
    Bind(insert) << uuid << check.checked_utc << check.software_version << check.summary << check.report;
    insert.exec();
  });
  return uuid;
}

std::optional<StoredRigCheck> last_rig_check(Database& database) {
  std::optional<StoredRigCheck> last;
  database.read("read the last rig check", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(
        sqlite, "SELECT rig_check.uuid, checked_utc, software_version, summary, report FROM rig_check "
                "JOIN station USING (station) WHERE is_local = 1 "
                "ORDER BY checked_utc DESC, rig_check DESC LIMIT 1");
    if (!select.executeStep()) return;
    Cells cells(select);
    StoredRigCheck check;
    check.uuid = cells.uuid();
    check.checked_utc = cells.text();
    check.software_version = cells.text();
    check.summary = cells.text();
    check.report = cells.text();
    last = std::move(check);
  });
  return last;
}

} // namespace dorsal
