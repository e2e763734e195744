#include "engine/store/sessions/practice_days.h"

#include "engine/store/file/cells.h"

#include <functional>

namespace dorsal {
namespace {

// Of those rows that can be read.
void for_each_start(SQLite::Statement& select,
                    const std::function<void(const std::string& code, const WallClock&)>& work) {
  while (select.executeStep()) try {
      Cells cells(select);
      const std::string code = cells.text();
      work(code, cells.wall_clock());
    } catch (const Error&) { // left out; pages and `dorsal db check` name it
    }
}

} // namespace

std::map<std::string, PracticeDays> practice_days(Database& database, const std::string& since_utc) {
  std::map<std::string, PracticeDays> found;
  database.read("list the days of practice", [&](SQLite::Database& sqlite) {
    SQLite::Statement first(sqlite,
                            "SELECT p.code, s.start_utc, s.utc_offset_minutes FROM patient p "
                            "JOIN session s ON s.session = (SELECT f.session FROM session f WHERE "
                            "f.patient = p.patient AND NOT EXISTS (SELECT 1 FROM excluded_session x WHERE "
                            "x.uuid = f.uuid) ORDER BY f.start_utc LIMIT 1)");
    for_each_start(first,
                   [&](const std::string& code, const WallClock& start) { found[code].first = start; });
    // CROSS JOIN keeps the order: each patient's last sessions are found by the index, not all sessions read.
    SQLite::Statement recent(sqlite, "SELECT p.code, s.start_utc, s.utc_offset_minutes FROM patient p "
                                     "CROSS JOIN session s ON s.patient = p.patient AND s.start_utc >= ? "
                                     "WHERE s.state <> 'running' AND NOT EXISTS (SELECT 1 FROM "
                                     "excluded_session x WHERE x.uuid = s.uuid)");
    Bind(recent) << since_utc;
    for_each_start(recent, [&](const std::string& code, const WallClock& start) {
      found[code].recent.push_back(start);
    });
  });
  return found;
}

} // namespace dorsal
