#include "engine/store/people/patients.h"

#include "engine/store/audit/audit_log.h"
#include "engine/store/file/cells.h"
#include "engine/store/sessions/patient_rows.h"

#include <sodium.h>

#include <string_view>

namespace dorsal {
namespace {

std::string random_code() {
  constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // no I, O, 0, 1
  if (sodium_init() < 0) throw Error(ExitCode::internal_error, "no randomness from the system");
  std::string code;
  for (int i = 0; i < 6; ++i) code += letters[randombytes_uniform(letters.size())];
  return code;
}

bool is_code_taken(SQLite::Database& sqlite, const std::string& code) {
  SQLite::Statement select(sqlite, "SELECT 1 FROM patient WHERE code = ?");
  Bind(select) << code;
  return select.executeStep();
}

// A running session grows, so its trials are counted; the others are told by their number and their last row.
constexpr const char* overview_text =
    "SELECT p.uuid, p.code, EXISTS (SELECT 1 FROM archived_patient a WHERE a.patient = p.patient), "
    "count(s.session), (SELECT count(*) FROM decision d WHERE d.patient = p.patient), "
    "count(s.session) || '/' || coalesce(sum(s.session), 0) || '/' || coalesce(max(s.session), 0) || '/' || "
    "  ((SELECT count(*) FROM session r JOIN trial t USING (session) "
    "   WHERE r.patient = p.patient AND r.state = 'running') + "
    "  (SELECT count(*) FROM session r JOIN led_trial t USING (session) "
    "   WHERE r.patient = p.patient AND r.state = 'running')) || '/' || "
    "  coalesce((SELECT group_concat(x.uuid) FROM excluded_session x WHERE x.patient = p.patient), '') || "
    "'/' || "
    "  coalesce((SELECT max(version) FROM protocol_version v WHERE v.patient = p.patient), 0) || '/' || "
    "  coalesce((SELECT max(version) FROM protocol_version v WHERE v.patient IS NULL), 0), "
    "l.start_utc, l.utc_offset_minutes "
    "FROM patient p LEFT JOIN session s USING (patient) "
    "LEFT JOIN session l ON l.session = (SELECT n.session FROM session n WHERE n.patient = p.patient AND NOT "
    "EXISTS "
    "(SELECT 1 FROM excluded_session x WHERE x.uuid = n.uuid) ORDER BY n.start_utc DESC LIMIT 1)";

PatientOverview read_overview(Cells cells) {
  PatientOverview found;
  found.uuid = cells.uuid();
  found.code = cells.text();
  found.archived = cells.flag();
  found.sessions = cells.integer();
  found.decisions = cells.integer();
  found.state = cells.text();
  if (cells.is_empty()) return found;
  found.last_start = cells.wall_clock();
  return found;
}

struct PatientList {
  std::vector<PatientOverview> patients;
  std::vector<LeftOutSession> left_out;
};

PatientList read_list(Database& database) {
  PatientList list;
  database.read("list the patients", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, fmt::format("{} GROUP BY p.patient ORDER BY p.code", overview_text));
    while (select.executeStep()) try {
        list.patients.push_back(read_overview(Cells{select}));
      } catch (const Error& error) {
        list.left_out.push_back({{}, select.getColumn(1).getString(), error.what()});
      }
  });
  return list;
}

void audit(SQLite::Database& sqlite, const Author& author, const Uuid& patient, const char* action) {
  append_audit(sqlite, {.at_utc = author.at_utc, .who = author.name, .action = action, .subject = patient});
}

void insert_patient(SQLite::Database& sqlite, const Uuid& uuid, const std::string& code,
                    const Author& author) {
  SQLite::Statement insert(sqlite, "INSERT INTO patient (uuid, code) VALUES (?, ?)");
  Bind(insert) << uuid << code;
  insert.exec();
  audit(sqlite, author, uuid, "patient added");
}

} // namespace

std::vector<PatientOverview> patient_overviews(Database& database) { return read_list(database).patients; }

std::vector<LeftOutSession> unreadable_patients(Database& database) { return read_list(database).left_out; }

PatientOverview patient_overview(Database& database, const std::string& code) {
  PatientOverview found;
  database.read("look at the patient", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, fmt::format("{} WHERE p.patient = ? GROUP BY p.patient", overview_text));
    Bind(select) << patient_row(sqlite, code).row;
    select.executeStep();
    found = read_overview(Cells{select});
  });
  return found;
}

std::string add_patient(Database& database, const Author& author) {
  std::string code;
  const Uuid uuid = database.new_uuid();
  database.change("add a patient", [&](SQLite::Database& sqlite) {
    do code = random_code();
    while (is_code_taken(sqlite, code));
    insert_patient(sqlite, uuid, code, author);
  });
  return code;
}

bool add_patient_as(Database& database, const std::string& code, const Author& author) {
  if (!is_patient_code(code))
    throw Error(ExitCode::bad_input, "A code has 3 to 16 letters from A to Z and digits, and nothing else.");
  const Uuid uuid = database.new_uuid();
  bool is_free = false;
  database.change("add a patient", [&](SQLite::Database& sqlite) {
    is_free = !is_code_taken(sqlite, code);
    if (is_free) insert_patient(sqlite, uuid, code, author);
  });
  return is_free;
}

void know_code(Database& database, const std::string& code) {
  const Uuid uuid = database.new_uuid();
  database.change("know the code", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite,
                             "INSERT INTO patient (uuid, code) VALUES (?, ?) ON CONFLICT (code) DO NOTHING");
    Bind(insert) << uuid << code;
    insert.exec();
  });
}

void put_patient(Database& database, const std::string& code, Shelf shelf, const Author& author) {
  database.change("archive the patient", [&](SQLite::Database& sqlite) {
    const PatientRow patient = patient_row(sqlite, code);
    SQLite::Statement remove(sqlite, "DELETE FROM archived_patient WHERE patient = ?");
    Bind(remove) << patient.row;
    remove.exec();
    if (shelf == Shelf::archived) {
      SQLite::Statement insert(sqlite,
                               "INSERT INTO archived_patient (patient, who, at_utc) VALUES (?, ?, ?)");
      Bind(insert) << patient.row << author.name << author.at_utc;
      insert.exec();
    }
    audit(sqlite, author, patient.uuid,
          shelf == Shelf::archived ? "patient archived" : "patient taken back from the archive");
  });
}

} // namespace dorsal
