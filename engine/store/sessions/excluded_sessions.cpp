#include "engine/store/sessions/excluded_sessions.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/patient_rows.h"

namespace dorsal {
namespace {

PatientRow patient_of(SQLite::Database& sqlite, const Uuid& session) {
  SQLite::Statement select(
      sqlite, "SELECT p.patient, p.uuid FROM session s JOIN patient p USING (patient) WHERE s.uuid = ?");
  Bind(select) << session;
  if (!select.executeStep())
    throw Error(ExitCode::not_found,
                fmt::format("there is no session {}; `dorsal sessions` lists all", to_string(session)));
  Cells cells(select);
  const auto row = cells.integer<std::int64_t>();
  return {row, cells.uuid()};
}

void audit(SQLite::Database& sqlite, const Author& author, const Uuid& patient, AuditEvent event) {
  event.who = author.name;
  event.at_utc = author.at_utc;
  event.subject = patient;
  append_audit(sqlite, event);
}

} // namespace

std::map<Uuid, Exclusion> exclusions(Database& database, const std::string& patient) {
  std::map<Uuid, Exclusion> found;
  database.read("read the exclusions", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT x.uuid, x.who, x.at_utc, x.reason FROM excluded_session x "
                                     "JOIN patient p USING (patient) WHERE p.code = ?");
    Bind(select) << patient;
    while (select.executeStep()) {
      Cells cells(select);
      const auto session = parse_uuid(cells.text());
      if (!session) continue; // of a session that cannot be read either
      Exclusion& one = found[*session];
      one.author.name = cells.text();
      one.author.at_utc = cells.text();
      one.reason = cells.text();
    }
  });
  return found;
}

void exclude_session(Database& database, const Uuid& session, const Exclusion& exclusion) {
  database.change("exclude the session", [&](SQLite::Database& sqlite) {
    const PatientRow patient = patient_of(sqlite, session);
    SQLite::Statement insert(sqlite, "INSERT OR REPLACE INTO excluded_session (uuid, patient, who, at_utc, "
                                     "reason) VALUES (?, ?, ?, ?, ?)");
    Bind(insert) << session << patient.row << exclusion.author.name << exclusion.author.at_utc
                 << exclusion.reason;
    insert.exec();
    audit(sqlite, exclusion.author, patient.uuid,
          {.at_utc = {},
           .who = {},
           .action = "session excluded",
           .detail = to_string(session),
           .others = {session}});
  });
}

void include_session(Database& database, const Uuid& session, const Author& author) {
  database.change("include the session", [&](SQLite::Database& sqlite) {
    const PatientRow patient = patient_of(sqlite, session);
    SQLite::Statement remove(sqlite, "DELETE FROM excluded_session WHERE uuid = ?");
    Bind(remove) << session;
    remove.exec();
    audit(sqlite, author, patient.uuid,
          {.at_utc = {},
           .who = {},
           .action = "session included again",
           .detail = to_string(session),
           .others = {session}});
  });
}

void move_session(Database& database, const Uuid& session, const std::string& to, const Author& author) {
  database.change("move the session", [&](SQLite::Database& sqlite) {
    const PatientRow from = patient_of(sqlite, session);
    const PatientRow target = patient_row(sqlite, to);
    if (from.row == target.row)
      throw Error(ExitCode::bad_input, fmt::format("the session is {}'s already; nothing was moved", to));
    for (const char* table : {"session", "excluded_session"}) {
      SQLite::Statement update(sqlite, fmt::format("UPDATE {} SET patient = ? WHERE uuid = ?", table));
      Bind(update) << target.row << session;
      update.exec();
    }
    audit(sqlite, author, target.uuid,
          {.at_utc = {},
           .who = {},
           .action = "session moved",
           .detail = fmt::format("{} from {}", to_string(session), to_string(from.uuid)),
           .others = {session, from.uuid}});
  });
}

} // namespace dorsal
