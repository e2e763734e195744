#include "engine/shared/shared_decisions.h"

#include "engine/store/file/cells.h"
#include "engine/store/people/decisions.h"
#include "engine/store/sessions/patient_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <vector>

namespace dorsal {

const char* const shared_decision_tables = R"sql(
CREATE TABLE IF NOT EXISTS dorsal.decision (
  site text NOT NULL, month text NOT NULL, station_uuid uuid NOT NULL, patient_code text NOT NULL,
  number bigint NOT NULL, kind text NOT NULL, grade text NOT NULL, who text NOT NULL, at_utc text NOT NULL,
  reason text NOT NULL, PRIMARY KEY (site, month, patient_code, station_uuid, number, at_utc)
);
ALTER TABLE dorsal.decision ADD COLUMN IF NOT EXISTS phase text;
CREATE TABLE IF NOT EXISTS dorsal.exclusion (
  site text NOT NULL, month text NOT NULL, station_uuid uuid NOT NULL, patient_code text NOT NULL,
  session_uuid uuid NOT NULL, in_force boolean NOT NULL, who text NOT NULL, at_utc text NOT NULL,
  reason text NOT NULL, PRIMARY KEY (site, month, session_uuid, station_uuid)
);
-- What was said of an exclusion, one after the other; written by the store itself (shared_rules.h).
CREATE TABLE IF NOT EXISTS dorsal.exclusion_change (
  site text NOT NULL, month text NOT NULL, session_uuid uuid NOT NULL, station_uuid uuid NOT NULL,
  change bigint GENERATED ALWAYS AS IDENTITY, patient_code text NOT NULL, in_force boolean NOT NULL,
  who text NOT NULL, at_utc text NOT NULL, reason text NOT NULL, role text NOT NULL,
  changed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (site, month, session_uuid, station_uuid, change)
);
)sql";

namespace {

std::string text_in(SQLite::Statement& row, int column) { return row.getColumn(column).getString(); }

int add_decisions(pqxx::work& work, SQLite::Database& sqlite, const std::string& site,
                  const std::string& station) {
  SQLite::Statement select(
      sqlite, "SELECT substr(d.at_utc, 1, 7), p.code, d.decision, d.kind, d.grade, "
              "d.who, d.at_utc, d.reason, d.phase FROM decision d JOIN patient p USING (patient) "
              "ORDER BY d.decision");
  int added = 0;
  while (select.executeStep()) {
    const std::string phase = text_in(select, 8);
    added += static_cast<int>(
        shared_rows(work,
                    "INSERT INTO dorsal.decision (site, station_uuid, month, patient_code, number, kind, "
                    "grade, who, at_utc, reason, phase) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
                    "$11) ON CONFLICT DO NOTHING",
                    site, station, text_in(select, 0), text_in(select, 1), text_in(select, 2),
                    text_in(select, 3), text_in(select, 4), text_in(select, 5), text_in(select, 6),
                    text_in(select, 7), phase.empty() ? nullptr : phase.c_str())
            .affected_rows());
  }
  return added;
}

struct HeldExclusion {
  std::string month, patient, session, who, at_utc, reason;
};

std::vector<HeldExclusion> exclusions_here(SQLite::Database& sqlite) {
  SQLite::Statement select(sqlite,
                           "SELECT substr(s.start_utc, 1, 7), p.code, x.uuid, x.who, x.at_utc, x.reason FROM "
                           "excluded_session x JOIN patient p USING (patient) JOIN session s USING (uuid) "
                           "ORDER BY x.uuid");
  std::vector<HeldExclusion> held;
  while (select.executeStep())
    if (parse_uuid(text_in(select, 2)))
      held.push_back({text_in(select, 0), text_in(select, 1), text_in(select, 2), text_in(select, 3),
                      text_in(select, 4), text_in(select, 5)});
  return held;
}

void withdraw_others(pqxx::work& work, const std::vector<HeldExclusion>& held, const std::string& station) {
  std::string sessions;
  for (const HeldExclusion& exclusion : held) sessions += (sessions.empty() ? "" : ",") + exclusion.session;
  shared_rows(work,
              "UPDATE dorsal.exclusion SET in_force = false WHERE station_uuid = $1::uuid AND in_force AND "
              "session_uuid <> ALL (string_to_array($2, ',')::uuid[])",
              station, sessions);
}

// Those that are not in force here any more are withdrawn; what is there as it is here stays untouched.
void bring_exclusions(pqxx::work& work, SQLite::Database& sqlite, const std::string& site,
                      const std::string& station) {
  const std::vector<HeldExclusion> held = exclusions_here(sqlite);
  withdraw_others(work, held, station);
  for (const HeldExclusion& exclusion : held)
    shared_rows(work,
                "INSERT INTO dorsal.exclusion AS x (site, station_uuid, month, patient_code, session_uuid, "
                "in_force, who, at_utc, reason) VALUES ($1, $2, $3, $4, $5, true, $6, $7, $8) "
                "ON CONFLICT (site, month, session_uuid, station_uuid) DO UPDATE SET in_force = true, "
                "who = EXCLUDED.who, at_utc = EXCLUDED.at_utc, reason = EXCLUDED.reason WHERE NOT x.in_force "
                "OR (x.who, x.at_utc, x.reason) IS DISTINCT FROM (EXCLUDED.who, EXCLUDED.at_utc, "
                "EXCLUDED.reason)",
                site, station, exclusion.month, exclusion.patient, exclusion.session, exclusion.who,
                exclusion.at_utc, exclusion.reason);
}

// A row that a file would not keep is left out; the others go on.
class ReceivedRows {
public:
  ReceivedRows(const char* text, const PatientRow& patient, const std::string& code, SQLite::Database& sqlite)
      : text_(text), patient_(patient), code_(code), sqlite_(sqlite) {}

  void insert(std::string_view what, const pqxx::row& row) {
    try {
      SQLite::Statement insert(sqlite_, text_);
      Bind bind(insert);
      bind << patient_.row;
      for (const pqxx::field& field : row)
        bind << (field.is_null() ? std::nullopt : std::optional{std::string{field.c_str()}});
      insert.exec();
    } catch (const SQLite::Exception& error) {
      left_out_.push_back({{}, code_, fmt::format("{}: {}", what, error.what())});
    }
  }
  [[nodiscard]] std::vector<LeftOutSession> left_out() const { return left_out_; }

private:
  const char* text_;
  const PatientRow& patient_;
  const std::string& code_;
  SQLite::Database& sqlite_;
  std::vector<LeftOutSession> left_out_;
};

constexpr const char* decision_text =
    "INSERT INTO decision (patient, kind, grade, who, at_utc, reason, phase) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr const char* exclusion_text =
    "INSERT INTO excluded_session (patient, uuid, who, at_utc, reason) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT DO NOTHING";

} // namespace

int send_decisions(pqxx::work& work, Database& database, const std::string& site) {
  const std::string station = to_string(database.station());
  int added = 0;
  database.read("read the decisions", [&](SQLite::Database& sqlite) {
    added = add_decisions(work, sqlite, site, station);
    bring_exclusions(work, sqlite, site, station);
  });
  return added;
}

std::vector<LeftOutSession> fetch_decisions(pqxx::transaction_base& work, const SharedPatient& patient,
                                            Database& database) {
  const pqxx::result decisions = shared_rows(work,
                                             "SELECT kind, grade, who, at_utc, reason, phase FROM "
                                             "dorsal.decision WHERE site = $1 AND patient_code = $2 "
                                             "ORDER BY at_utc, station_uuid, number",
                                             patient.site, patient.code);
  const pqxx::result exclusions =
      shared_rows(work,
                  "SELECT session_uuid, who, at_utc, reason FROM dorsal.exclusion WHERE site = $1 AND "
                  "patient_code = $2 AND in_force ORDER BY at_utc, station_uuid",
                  patient.site, patient.code);
  std::vector<LeftOutSession> left_out;
  database.change("keep the decisions", [&](SQLite::Database& sqlite) {
    const PatientRow owner = patient_row(sqlite, patient.code);
    ReceivedRows decided{decision_text, owner, patient.code, sqlite};
    std::vector<LeftOutSession> unknown;
    for (const pqxx::row& row : decisions)
      if (parse_decision_kind(row[0].c_str()) && parse_grade(row[1].c_str()))
        decided.insert("a decision", row);
      else
        unknown.push_back({{},
                           patient.code,
                           fmt::format("a decision: \"{}\" at \"{}\" is none that this program knows",
                                       row[0].c_str(), row[1].c_str())});
    ReceivedRows excluded{exclusion_text, owner, patient.code, sqlite};
    for (const pqxx::row& row : exclusions) excluded.insert("an exclusion", row);
    left_out = decided.left_out();
    for (LeftOutSession& one : unknown) left_out.push_back(std::move(one));
    for (LeftOutSession& one : excluded.left_out()) left_out.push_back(std::move(one));
  });
  return left_out;
}

} // namespace dorsal
