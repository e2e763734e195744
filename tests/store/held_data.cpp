#include "engine/store/deletion/held_data.h"

#include "engine/core/base/error.h"
#include "engine/store/audit/audit_log.h"
#include "engine/store/deletion/deletion_order.h"
#include "engine/store/people/decisions.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/backups.h"
#include "engine/store/travel/prescriptions.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dorsal;
using namespace dorsal::test;

namespace {

// Two patients, a backup of both, and one more session since.
struct Clinic {
  ScratchFolder folder;
  Database database{{.path = folder / "d.db"}};
  std::string uuid;

  Clinic() {
    write("P001");
    write("P002");
    (void)issue_prescription(database, {"P001", "x", "", "2026-11-22T18:40:00.000Z"});
    (void)back_up_and_rotate(database, "2026-11-22T18:40:00.000Z");
    write("P001");
    uuid = to_string(SessionReader(database).patients()[0].uuid);
  }
  void write(const char* patient) {
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of(patient));
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    TrialRecord trial = answered(1, Side::left, Side::right);
    trial.strays = every_stray();
    writer.save_trial(session, 1, trial);
  }
};

const Author deleter{"anna", "2026-11-23T09:00:00.000Z"};

int rows_of(const HeldFile& file, const std::string& table) {
  for (const HeldRows& rows : file.rows)
    if (rows.table == table) return rows.rows;
  return 0;
}

} // namespace

TEST_CASE("privacy: the report counts the rows of every table in the database and its backups") {
  Clinic clinic;
  const auto held = held_about(clinic.database, "P001");
  REQUIRE(held.size() == 2);
  CHECK(held[0].mode == 0600);
  CHECK(rows_of(held[0], "patient") == 1);
  CHECK(rows_of(held[0], "session") == 2);
  CHECK(rows_of(held[0], "trial") == 2);
  CHECK(rows_of(held[0], "stray_input") == 2 * static_cast<int>(every_stray().size()));
  CHECK(rows_of(held[0], "prescription") == 1);
  CHECK(rows_of(held[1], "session") == 1);
  CHECK(held_about(clinic.database, "NOBODY")[0].rows.empty());
}

TEST_CASE("privacy: deletion leaves no trace in the bytes of any file, and other patients alone") {
  Clinic clinic;
  {
    Database held = Database::in_memory(beginning_with(clinic.database.station(), random_uuids()));
    (void)SessionWriter(held).begin_session(header_of("P001"));
    EmergencyJournal journal(clinic.database.path(), random_uuids()());
    (void)journal.write(held.image());
  }
  const auto backup = backups_of(clinic.database.path()).front();
  REQUIRE(read_text(backup).find(clinic.uuid) != std::string::npos);
  const DeletionCertificate certificate = delete_patient(clinic.database, "P001", deleter);
  CHECK(certificate.complete());
  CHECK(certificate.patient_uuid == clinic.uuid);
  CHECK(certificate.sessions == 2);
  CHECK(certificate.trials == 2);
  CHECK(certificate.files.size() == 3);
  for (const auto& file : certificate.files) CHECK(file.rows_deleted > 0);
  CHECK(read_text(clinic.database.path()).find(clinic.uuid) == std::string::npos);
  CHECK(read_text(backup).find(clinic.uuid) == std::string::npos);
  CHECK(read_text(backup).find("P001") == std::string::npos);
  CHECK(emergency_journals(clinic.database.path()).empty());
  CHECK(SessionReader(clinic.database).sessions_of("P002").size() == 1);
  Database copy({.path = backup});
  CHECK(SessionReader(copy).sessions_of("P002").size() == 1);
  CHECK(clinic.database.problems().empty());
  CHECK_THROWS_AS(delete_patient(clinic.database, "P001", deleter), Error);
}

TEST_CASE("privacy: a backup that cannot be read is named, and the certificate is not complete") {
  Clinic clinic;
  const auto backup = backups_of(clinic.database.path()).front();
  write_text(backup, read_text(backup).substr(0, 20'000));
  const DeletionCertificate certificate = delete_patient(clinic.database, "P001", deleter);
  CHECK_FALSE(certificate.complete());
  CHECK_FALSE(certificate.files.back().problem.empty());
}

TEST_CASE("privacy: the audit log loses whom its entries were about, and still verifies") {
  Clinic clinic;
  const std::string session = to_string(SessionReader(clinic.database).sessions_of("P001")[0].uuid);
  const auto decide = [&](const char* patient, const std::string& why) {
    const auto last = last_protocol(clinic.database, patient);
    REQUIRE(change_protocol(clinic.database, {.patient = patient,
                                              .text = "name = \"slower\"\n",
                                              .made_from = last ? last->version : 0,
                                              .who = "anna",
                                              .at_utc = "2026-11-22T18:40:00.000Z",
                                              .why = why}));
  };
  decide("P001", "lies awake with it");
  decide("P002", "as P001, but calmer");
  decide("P002", "P0011 is somebody else");
  decide("P001", "see " + session);
  (void)back_up_and_rotate(clinic.database, "2026-11-23T08:00:00.000Z");
  const std::string noted = verify_audit(clinic.database).last_hash;

  const DeletionCertificate certificate = delete_patient(clinic.database, "P001", deleter);
  CHECK(certificate.complete());
  CHECK(certificate.files[0].audit_erased == 2);
  CHECK(certificate.files[0].audit_kept == 0);
  for (const auto& file : certificate.files)
    for (const std::string& name : {clinic.uuid, session, std::string{"lies awake"}})
      CHECK(read_text(file.file).find(name) == std::string::npos);

  const AuditVerdict verdict = verify_audit(clinic.database, noted);
  CHECK(verdict.faults.empty());
  CHECK(verdict.expected_found);
  CHECK(verdict.erased == 2);
  const auto entries = audit_entries(clinic.database);
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].erased);
  CHECK(entries[0].event.who == "anna");
  CHECK(entries[0].event.action == "protocol changed");
  CHECK(entries[1].event.detail == "patient, version 1: as P001, but calmer"); // it is about P002
  CHECK(entries[2].event.detail == "patient, version 2: P0011 is somebody else");
  CHECK(entries[4].event.action == patient_deleted);
  CHECK(entries[4].event.detail == "2 sessions, 2 trials; audit entries erased: 1 4");

  decide("P002", "goes on");
  CHECK(verify_audit(clinic.database).faults.empty());
  Database copy({.path = backups_of(clinic.database.path()).front()});
  CHECK(verify_audit(copy).faults.empty());
}

TEST_CASE("privacy: deleting TELL or 120 leaves what is said of others, and two deletions verify") {
  Clinic clinic;
  clinic.write("TELL");
  clinic.write("120");
  const auto decide = [&](const char* patient, const char* why) {
    add_decision(clinic.database, patient,
                 {.kind = DecisionKind::stay,
                  .grade = Grade::cannot_tell,
                  .who = "anna",
                  .at_utc = "2026-11-22T18:40:00.000Z",
                  .reason = why});
  };
  decide("P002", "120 trials a week are enough");
  decide("TELL", "lies awake");
  for (const char* patient : {"TELL", "120", "P001"})
    CHECK(delete_patient(clinic.database, patient, deleter).complete());
  CHECK(audit_entries(clinic.database)[0].event.detail ==
        "stay at CANNOT TELL: 120 trials a week are enough");
  CHECK(audit_entries(clinic.database)[1].erased);
  CHECK(verify_audit(clinic.database).faults.empty());
}

TEST_CASE("privacy: a later table about a patient is found, however it leads to the patient") {
  Clinic clinic;
  clinic.database.change("add tables", [](SQLite::Database& sqlite) {
    sqlite.exec(
        "CREATE TABLE said_of_trial (trial INTEGER REFERENCES trial ON DELETE CASCADE, words TEXT);"
        "CREATE TABLE said_of_block (session INTEGER, block INTEGER, words TEXT, FOREIGN KEY (session, "
        "block) REFERENCES block ON DELETE CASCADE);"
        "CREATE TABLE sent_message (uuid TEXT, prescription INTEGER REFERENCES prescription ON DELETE "
        "CASCADE, words TEXT);"
        "INSERT INTO said_of_trial SELECT row, 'a' FROM trial;"
        "INSERT INTO said_of_block SELECT session, block, 'b' FROM block;"
        "INSERT INTO sent_message SELECT '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a', prescription, 'c' FROM "
        "prescription;");
  });
  const HeldFile held = held_about(clinic.database, "P001").front();
  CHECK(rows_of(held, "said_of_trial") == 2);
  CHECK(rows_of(held, "said_of_block") == 2);
  CHECK(rows_of(held, "sent_message") == 1);
  CHECK(rows_of(held, "audit_entry") == 0);

  CHECK(delete_patient(clinic.database, "P001", deleter).complete());
  CHECK(held_about(clinic.database, "P001").front().rows.empty());
  CHECK(rows_of(held_about(clinic.database, "P002").front(), "said_of_trial") == 1);
  CHECK(read_text(clinic.database.path()).find("0a0a0a0a-0a0a-4a0a") == std::string::npos);
}

TEST_CASE("privacy: a later table that deletion does not reach makes the certificate say so") {
  Clinic clinic;
  clinic.database.change("add a table", [](SQLite::Database& sqlite) {
    sqlite.exec(
        "CREATE TABLE listed_trial (trial_uuid TEXT); INSERT INTO listed_trial SELECT uuid FROM trial");
  });
  CHECK_FALSE(delete_patient(clinic.database, "P001", deleter).complete());
}

TEST_CASE(
    "privacy: a deletion that a reader holds up is not certified, and goes on when it is asked for again") {
  Clinic clinic;
  const auto path = clinic.database.path();
  {
    SQLite::Database reader(path.string(), SQLite::OPEN_READONLY);
    SQLite::Transaction snapshot(reader, SQLite::TransactionBehavior::DEFERRED);
    REQUIRE(reader.execAndGet("SELECT count(*) FROM trial").getInt() == 3);
    const DeletionCertificate held_up = delete_patient(clinic.database, "P001", deleter);
    CHECK_FALSE(held_up.complete());
    CHECK_THAT(held_up.files.front().problem, Catch::Contains("another program reads it"));
    CHECK(deletion_orders(path).size() == 1);
  }
  const std::string by = GENERATE("P001", "");
  const DeletionCertificate certificate =
      delete_patient(clinic.database, by.empty() ? clinic.uuid : by, deleter);
  CHECK(certificate.complete());
  CHECK(certificate.patient_uuid == clinic.uuid);
  CHECK(certificate.sessions == 2);
  CHECK(certificate.trials == 2);
  CHECK(deletion_orders(path).empty());
  CHECK(read_text(path).find(clinic.uuid) == std::string::npos);
}

TEST_CASE("privacy: the database knows the patient until every copy is done") {
  Clinic clinic;
  const auto backup = backups_of(clinic.database.path()).front();
  const std::string whole = read_text(backup);
  write_text(backup, whole.substr(0, 20'000));
  CHECK_FALSE(delete_patient(clinic.database, "P001", deleter).complete());
  CHECK(SessionReader(clinic.database).sessions_of("P001").size() == 2);
  write_text(backup, whole);
  CHECK(delete_patient(clinic.database, "P001", deleter).complete());
  CHECK(SessionReader(clinic.database).sessions_of("P001").empty());
  CHECK(read_text(backup).find(clinic.uuid) == std::string::npos);
}

TEST_CASE("privacy: deleting from clinic.db leaves the backups of clinic-b.db alone") {
  const ScratchFolder folder;
  Database other({.path = folder / "clinic-b.db"});
  (void)SessionWriter(other).begin_session(header_of("P001"));
  const auto backup = back_up_and_rotate(other, "2026-11-22T18:40:00.000Z");
  const std::string before = read_text(backup);
  Database clinic({.path = folder / "clinic.db"});
  (void)SessionWriter(clinic).begin_session(header_of("P001"));
  (void)back_up_and_rotate(clinic, "2026-11-22T18:41:00.000Z");
  const DeletionCertificate certificate = delete_patient(clinic, "P001", deleter);
  CHECK(certificate.complete());
  CHECK(certificate.files.size() == 2);
  CHECK(read_text(backup) == before);
}

TEST_CASE("privacy: what killed programs left is reported, and goes with a deletion") {
  Clinic clinic;
  const auto path = clinic.database.path();
  const std::string copy = read_text(backups_of(path).front());
  std::filesystem::create_directory(clinic.folder / "dorsal-Ab12Cd");
  const std::vector<std::filesystem::path> left{clinic.folder / "backups" / "d-20261122T190000000Z.db.part",
                                                clinic.folder / "d.db.restored",
                                                clinic.folder / "dorsal-Ab12Cd" / "archive.db"};
  for (const auto& file : left) write_text(file, copy);
  int reported = 0;
  for (const HeldFile& file : held_about(clinic.database, "P001"))
    if (std::ranges::find(left, file.file) != left.end()) reported += rows_of(file, "session");
  CHECK(reported == 3);
  CHECK(delete_patient(clinic.database, "P001", deleter).complete());
  for (const auto& file : left) CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("privacy: looking at what is held changes no copy") {
  Clinic clinic;
  const auto backup = backups_of(clinic.database.path()).front();
  const std::string before = read_text(backup);
  const auto written = std::filesystem::last_write_time(backup);
  (void)held_about(clinic.database, "P001");
  CHECK(read_text(backup) == before);
  CHECK(std::filesystem::last_write_time(backup) == written);
}

TEST_CASE("privacy: a session whose stored name is damaged does not keep its patient from being deleted") {
  Clinic clinic;
  clinic.database.change("damage", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE session SET uuid = replace(uuid, '-', 'x') WHERE session = 1");
  });
  CHECK(delete_patient(clinic.database, "P001", deleter).complete());
  CHECK(SessionReader(clinic.database).sessions_of("P001").empty());
}
