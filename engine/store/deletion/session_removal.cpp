#include "engine/store/deletion/session_removal.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/audit/deletion_marks.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/journal_places.h"

#include <optional>

namespace dorsal {
namespace {

struct FoundSession {
  std::int64_t row{};
  std::optional<Uuid> patient;
  RemovedSession told;
};

FoundSession find_session(SQLite::Database& sqlite, const std::string& session) {
  SQLite::Statement select(sqlite, "SELECT s.session, p.uuid, coalesce(p.code, ''), "
                                   "(SELECT count(*) FROM trial t WHERE t.session = s.session) + "
                                   "(SELECT count(*) FROM led_trial t WHERE t.session = s.session) "
                                   "FROM session s LEFT JOIN patient p USING (patient) WHERE s.uuid = ?");
  Bind(select) << session;
  if (!select.executeStep())
    throw Error(ExitCode::not_found,
                fmt::format("there is no session {}; `dorsal sessions` lists what there is", session));
  Cells cells(select);
  FoundSession found;
  found.row = cells.integer<std::int64_t>();
  found.patient = parse_uuid(cells.text());
  found.told.patient = cells.text();
  found.told.trials = cells.integer();
  return found;
}

// What is taken out here must not come back from elsewhere.
void refuse_where_more_is_kept(const std::filesystem::path& database, const std::string& session) {
  const auto uuid = parse_uuid(session);
  if (!uuid) return; // damaged, so no window can have it open
  if (is_session_owned(database, *uuid)) throw Error(ExitCode::database_error, open_in_another_window);
  for (const FoundJournal& journal : found_journals(database))
    if (journal.session == *uuid && waits_to_come_home(journal.file))
      throw Error(ExitCode::database_error,
                  fmt::format("{} holds more of this session; bring it home with `dorsal db recover`, then "
                              "remove the session",
                              journal.file.string()));
}

void delete_where(SQLite::Database& sqlite, const char* text, const auto& value) {
  SQLite::Statement statement(sqlite, text);
  Bind(statement) << value;
  statement.exec();
}

} // namespace

RemovedSession remove_session(Database& database, const SessionRemoval& removal) {
  if (removal.reason.empty()) throw Error(ExitCode::bad_input, "say why the session is removed");
  FoundSession found;
  database.change("remove the session", [&](SQLite::Database& sqlite) {
    found = find_session(sqlite, removal.session);
    if (removal.patient && *removal.patient != found.told.patient)
      throw Error(ExitCode::not_found,
                  fmt::format("{} has no session {}", *removal.patient, removal.session));
    refuse_where_more_is_kept(database.path(), removal.session);
    delete_where(sqlite, "DELETE FROM excluded_session WHERE uuid = ?", removal.session);
    delete_where(sqlite, "DELETE FROM session WHERE session = ?", found.row);
    mark_removed(sqlite, removal.session);
    append_audit(sqlite, {.at_utc = removal.author.at_utc,
                          .who = removal.author.name,
                          .action = "session removed",
                          .subject = found.patient,
                          .detail = fmt::format("session {}, {} trials: {}", removal.session,
                                                found.told.trials, removal.reason)});
  });
  return found.told;
}

} // namespace dorsal
