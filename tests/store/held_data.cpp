#include "engine/store/held_data.h"

#include "engine/core/error.h"
#include "engine/store/backups.h"
#include "engine/store/emergency_journal.h"
#include "engine/store/prescriptions.h"
#include "engine/store/session_reader.h"
#include "engine/store/session_writer.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <catch2/catch.hpp>

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
    Database held = Database::in_memory();
    (void)SessionWriter(held).begin_session(header_of("P001"));
    EmergencyJournal journal(clinic.database.path(), random_uuids()());
    (void)journal.write(held.image());
  }
  const auto backup = backups_of(clinic.database.path()).front();
  REQUIRE(read_text(backup).find(clinic.uuid) != std::string::npos);
  const DeletionCertificate certificate = delete_patient(clinic.database, "P001");
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
  CHECK_THROWS_AS(delete_patient(clinic.database, "P001"), Error);
}

TEST_CASE("privacy: a backup that cannot be read is named, and the certificate is not complete") {
  Clinic clinic;
  const auto backup = backups_of(clinic.database.path()).front();
  write_text(backup, read_text(backup).substr(0, 20'000));
  const DeletionCertificate certificate = delete_patient(clinic.database, "P001");
  CHECK_FALSE(certificate.complete());
  CHECK_FALSE(certificate.files.back().problem.empty());
}
