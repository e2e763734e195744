#include "engine/store/sessions/living_sessions.h"

#include "engine/store/file/cells.h"
#include "engine/store/sessions/emergency_journal.h"

namespace dorsal {
namespace {

std::vector<LivingSession> select_living(SQLite::Database& sqlite, const std::filesystem::path& database,
                                         const std::string& patient) {
  SQLite::Statement select(sqlite, "SELECT s.uuid, s.start_utc FROM session s JOIN patient p USING (patient) "
                                   "WHERE s.state = 'running' AND p.code = ? ORDER BY s.start_utc");
  Bind(select) << patient;
  std::vector<LivingSession> living;
  while (select.executeStep()) {
    Cells cells(select);
    const auto uuid = parse_uuid(cells.text()); // one without is nobody's: its lock would carry the name
    if (uuid && is_session_owned(database, *uuid)) living.push_back({*uuid, cells.text()});
  }
  return living;
}

} // namespace

std::vector<LivingSession> living_sessions(Database& database, const std::string& patient) {
  std::vector<LivingSession> living;
  database.read("look for running sessions",
                [&](SQLite::Database& sqlite) { living = select_living(sqlite, database.path(), patient); });
  return living;
}

void refuse_living_sessions(SQLite::Database& sqlite, const std::filesystem::path& database,
                            const std::string& patient, std::string_view refusal) {
  const auto living = select_living(sqlite, database, patient);
  if (living.empty()) return;
  throw Error(ExitCode::database_error,
              fmt::format("the session of {} begun at {} is open in another window; {}", patient,
                          living.front().start_utc, refusal));
}

} // namespace dorsal
