#include "engine/store/audit/audit_times.h"

#include "engine/store/file/cells.h"

namespace dorsal {

std::map<Uuid, std::string> last_times_of(Database& database, std::string_view action) {
  std::map<Uuid, std::string> times;
  database.read("look for what was done", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT subject, max(at_utc) FROM audit_entry "
                                     "WHERE action = ? AND subject IS NOT NULL GROUP BY subject");
    Bind(select) << action;
    while (select.executeStep())
      if (const auto patient = parse_uuid(select.getColumn(0).getString()))
        times[*patient] = select.getColumn(1).getString();
  });
  return times;
}

} // namespace dorsal
