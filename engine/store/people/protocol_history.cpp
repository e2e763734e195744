#include "engine/store/people/protocol_history.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/patient_rows.h"

namespace dorsal {
namespace {

using Patient = std::optional<PatientRow>;

Patient find(SQLite::Database& sqlite, const std::optional<std::string>& code) {
  return code ? Patient{patient_row(sqlite, *code)} : std::nullopt;
}

std::optional<std::int64_t> row_of(const Patient& patient) {
  return patient ? std::optional{patient->row} : std::nullopt;
}

std::optional<std::int64_t> number_of(SQLite::Database& sqlite, const std::optional<std::string>& code) {
  return code ? std::optional{patient_number(sqlite, *code)} : std::nullopt;
}

std::vector<ProtocolVersion> select_versions(SQLite::Database& sqlite, std::optional<std::int64_t> patient) {
  SQLite::Statement select(sqlite, "SELECT version, who, at_utc, why, protocol_text FROM protocol_version "
                                   "WHERE patient IS ? ORDER BY version");
  Bind(select) << patient;
  std::vector<ProtocolVersion> versions;
  while (select.executeStep()) {
    Cells cells(select);
    ProtocolVersion version;
    version.version = cells.integer<>();
    version.who = cells.text();
    version.at_utc = cells.text();
    version.why = cells.text();
    if (!cells.is_empty()) version.text = cells.text();
    versions.push_back(std::move(version));
  }
  return versions;
}

int last_version(SQLite::Database& sqlite, const Patient& patient) {
  SQLite::Statement select(sqlite,
                           "SELECT coalesce(max(version), 0) FROM protocol_version WHERE patient IS ?");
  Bind(select) << row_of(patient);
  select.executeStep();
  return Cells(select).integer<>();
}

void insert_version(SQLite::Database& sqlite, const Patient& patient, const ProtocolChange& change) {
  SQLite::Statement insert(sqlite, "INSERT INTO protocol_version (patient, version, protocol_text, who, "
                                   "at_utc, why) VALUES (?, ?, ?, ?, ?, ?)");
  Bind(insert) << row_of(patient) << change.made_from + 1 << change.text << change.who << change.at_utc
               << change.why;
  insert.exec();
}

AuditEvent event_of(const Patient& patient, const ProtocolChange& change) {
  return {.at_utc = change.at_utc,
          .who = change.who,
          .action = change.text ? "protocol changed" : "protocol withdrawn",
          .subject = patient ? std::optional{patient->uuid} : std::nullopt,
          .detail = fmt::format("{}, version {}: {}", patient ? "patient" : "clinic", change.made_from + 1,
                                change.why)};
}

} // namespace

std::vector<ProtocolVersion> protocol_history(Database& database, const std::optional<std::string>& patient) {
  std::vector<ProtocolVersion> versions;
  database.read("read the protocols", [&](SQLite::Database& sqlite) {
    versions = select_versions(sqlite, number_of(sqlite, patient));
  });
  return versions;
}

std::optional<ProtocolVersion> last_protocol(Database& database, const std::optional<std::string>& patient) {
  std::vector<ProtocolVersion> versions = protocol_history(database, patient);
  if (versions.empty()) return std::nullopt;
  return std::move(versions.back());
}

std::optional<int> change_protocol(Database& database, const ProtocolChange& change) {
  bool kept = false;
  database.change("change the protocol", [&](SQLite::Database& sqlite) {
    const Patient patient = find(sqlite, change.patient);
    if (last_version(sqlite, patient) != change.made_from) return;
    insert_version(sqlite, patient, change);
    append_audit(sqlite, event_of(patient, change));
    kept = true;
  });
  return kept ? std::optional{change.made_from + 1} : std::nullopt;
}

} // namespace dorsal
