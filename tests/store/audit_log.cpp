#include "engine/store/audit/audit_log.h"

#include "engine/system/sha256.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

Uuid person(int number) { return seeded_uuids(static_cast<std::uint64_t>(number))(); }

AuditEvent deletion_of(const char* who = "anna") {
  return {.at_utc = "2026-11-23T08:00:00.000Z", .who = who, .action = std::string{patient_deleted}};
}

// Five entries, and a way to edit the file as somebody with a SQLite shell would.
struct Log {
  ScratchFolder folder;
  std::filesystem::path file = folder / "d.db";
  Database database{{.path = file}};

  Log() {
    for (int i = 1; i <= 5; ++i)
      database.change("write", [&](SQLite::Database& sqlite) {
        append_audit(sqlite, {.at_utc = fmt::format("2026-11-22T18:4{}:00.000Z", i),
                              .who = "anna",
                              .action = "decision",
                              .subject = person(i),
                              .detail = fmt::format("number {}", i)});
      });
  }
  void tamper(const std::string& change) const {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
    other.exec("DROP TRIGGER audit_is_never_edited; DROP TRIGGER audit_is_never_deleted;");
    other.exec(change);
  }
};

} // namespace

TEST_CASE("audit log: an untouched chain has no fault") {
  Log log;
  const AuditVerdict verdict = verify_audit(log.database);
  CHECK(verdict.entries == 5);
  CHECK(verdict.faults.empty());
  CHECK(audit_entries(log.database).back().hash == verdict.last_hash);
  CHECK(audit_entries(log.database)[2].event.detail == "number 3");
}

TEST_CASE("audit log: an empty one has no fault") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  CHECK(verify_audit(database).faults.empty());
  CHECK(verify_audit(database).entries == 0);
}

TEST_CASE("audit log: every field of every entry that is changed is found and located") {
  const std::string change =
      GENERATE("at_utc = '2020-01-01T00:00:00.000Z'", "who = 'mallory'", "action = 'x'", "subject = NULL",
               "subject = '123e4567-e89b-42d3-a456-426614174000'", "detail = 'number 3 '",
               "who = 'annad', action = 'ecision'");
  const int entry = GENERATE(1, 3, 5);
  Log log;
  log.tamper(fmt::format("UPDATE audit_entry SET {} WHERE entry = {}", change, entry));
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE(verdict.faults.size() == 1);
  CHECK(verdict.faults[0].entry == entry);
  CHECK_THAT(verdict.faults[0].what, Contains("was changed"));
}

TEST_CASE("audit log: a subject that is no UUID any more is found") {
  Log log;
  log.tamper("UPDATE audit_entry SET subject = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' WHERE entry = 2");
  REQUIRE(verify_audit(log.database).faults.size() == 1);
  CHECK(verify_audit(log.database).faults[0].entry == 2);
}

TEST_CASE("audit log: an entry that is taken out is located by the one after it") {
  Log log;
  log.tamper("DELETE FROM audit_entry WHERE entry IN (2, 3)");
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE(verdict.faults.size() == 1);
  CHECK(verdict.faults[0].entry == 4);
  CHECK_THAT(verdict.faults[0].what, Contains("2 entries are missing"));
}

TEST_CASE("audit log: entries cut off its end are missed") {
  Log log;
  log.tamper("DELETE FROM audit_entry WHERE entry > 3");
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE(verdict.faults.size() == 1);
  CHECK_THAT(verdict.faults[0].what, Contains("should end with entry 5"));
}

TEST_CASE("audit log: a log emptied together with the note of its end is found by a noted hash only") {
  Log log;
  const std::string noted = verify_audit(log.database).last_hash;
  log.tamper("DELETE FROM audit_entry; DELETE FROM audit_end");
  CHECK(verify_audit(log.database).faults.empty());
  CHECK_FALSE(verify_audit(log.database, noted).expected_found);
}

TEST_CASE("audit log: two entries that changed places are found") {
  Log log;
  log.tamper(
      "UPDATE audit_entry SET entry = 99 WHERE entry = 2; UPDATE audit_entry SET entry = 2 WHERE entry "
      "= 3; UPDATE audit_entry SET entry = 3 WHERE entry = 99");
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE_FALSE(verdict.faults.empty());
  CHECK(verdict.faults[0].entry == 2);
}

TEST_CASE("audit log: an entry recomputed with its own hash no longer carries the next") {
  Log log;
  const AuditEntry second = audit_entries(log.database)[1];
  log.tamper(fmt::format("UPDATE audit_entry SET hash = '{}' WHERE entry = 3", second.hash));
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE(verdict.faults.size() == 2);
  CHECK(verdict.faults[0].entry == 3);
  CHECK(verdict.faults[1].entry == 4);
}

TEST_CASE("audit log: the file itself refuses to edit or delete entries") {
  Log log;
  SQLite::Database other(log.file.string(), SQLite::OPEN_READWRITE);
  CHECK_THROWS_WITH(other.exec("UPDATE audit_entry SET who = 'mallory'"), Contains("append-only"));
  CHECK_THROWS_WITH(other.exec("DELETE FROM audit_entry"), Contains("append-only"));
}

TEST_CASE("audit log: two writers at once keep one chain") {
  Log log;
  Database other({.path = log.file});
  for (int i = 0; i < 4; ++i)
    for (Database* database : {&log.database, &other})
      database->change("write", [](SQLite::Database& sqlite) {
        append_audit(sqlite, {.at_utc = "2026-11-23T08:00:00.000Z", .who = "b", .action = "note"});
      });
  CHECK(verify_audit(log.database).entries == 13);
  CHECK(verify_audit(other).faults.empty());
}

TEST_CASE(
    "audit log: the file lets an entry be erased as a whole only, and that needs a deletion to tell of it") {
  Log log;
  SQLite::Database other(log.file.string(), SQLite::OPEN_READWRITE);
  for (const char* change : {"detail = ''", "subject = NULL", "salt = NULL", "subject = NULL, detail = ''",
                             "subject = NULL, detail = '', salt = NULL, who = 'mallory'",
                             "subject = NULL, detail = '', salt = NULL, commitment = NULL"})
    CHECK_THROWS_WITH(other.exec(fmt::format("UPDATE audit_entry SET {}", change)), Contains("append-only"));
  other.exec("UPDATE audit_entry SET subject = NULL, detail = '', salt = NULL WHERE entry = 2");
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE(verdict.faults.size() == 1);
  CHECK(verdict.faults[0].entry == 2);
  CHECK_THAT(verdict.faults[0].what, Contains("no deletion tells of it"));
}

TEST_CASE("audit log: an erased entry cannot be given other words, nor a deletion tell of entries to come") {
  Log log;
  const AuditEvent deletion{.at_utc = "2026-11-23T08:00:00.000Z",
                            .who = "anna",
                            .action = std::string{patient_deleted},
                            .detail = "1 sessions, 5 trials"};
  AuditErasure erasure;
  log.database.change("erase", [&](SQLite::Database& sqlite) {
    erasure = erase_in_audit(sqlite, {person(2), person(5)}, deletion);
    append_audit(sqlite, {.at_utc = deletion.at_utc,
                          .who = "anna",
                          .action = std::string{patient_deleted},
                          .detail = "audit entries erased: 8"});
    append_audit(sqlite, {.at_utc = deletion.at_utc, .who = "anna", .action = "note written"});
  });
  CHECK(erasure.erased == 2);
  CHECK(verify_audit(log.database).faults.empty());
  CHECK(verify_audit(log.database).erased == 2);
  log.tamper("UPDATE audit_entry SET subject = NULL, detail = '', salt = NULL WHERE entry = 8;"
             "UPDATE audit_entry SET detail = 'other words' WHERE entry = 2");
  const AuditVerdict verdict = verify_audit(log.database);
  REQUIRE(verdict.faults.size() == 2);
  CHECK(verdict.faults[0].entry == 2);
  CHECK(verdict.faults[1].entry == 8);
}

TEST_CASE("audit log: an entry from before version 8 still verifies, and is counted as kept") {
  Log log;
  log.tamper("DELETE FROM audit_entry WHERE entry > 1");
  const AuditEntry first = audit_entries(log.database)[0];
  const Uuid person_1 = *first.event.subject;
  const std::string subject = to_string(person_1);
  std::string text;
  for (const std::string& field :
       {first.previous, first.event.at_utc, first.event.who, first.event.action, subject, first.event.detail})
    text += fmt::format("{}:{}", field.size(), field);
  const std::string hash = sha256_of_text("1;" + text);
  SQLite::Database other(log.file.string(), SQLite::OPEN_READWRITE);
  other.exec(fmt::format("UPDATE audit_entry SET salt = NULL, commitment = NULL, hash = '{0}';"
                         "UPDATE audit_end SET entry = 1, hash = '{0}'",
                         hash));
  CHECK(verify_audit(log.database).faults.empty());
  log.database.change("erase", [&](SQLite::Database& sqlite) {
    CHECK(erase_in_audit(sqlite, {person_1}, deletion_of()).kept == 1);
  });
  CHECK(audit_entries(log.database)[0].event.detail == "number 1");
  CHECK(verify_audit(log.database).faults.empty());
  other.exec("UPDATE audit_entry SET detail = 'number 2' WHERE entry = 1");
  CHECK(verify_audit(log.database).faults.size() == 1);
}

TEST_CASE("audit log: an entry is erased by whom it refers to, never by a word or a number in its text") {
  Log log;
  log.database.change("erase", [&](SQLite::Database& sqlite) {
    append_audit(sqlite, {.at_utc = "2026-11-23T07:00:00.000Z",
                          .who = "anna",
                          .action = "decision",
                          .subject = person(6),
                          .detail = "stay at CANNOT TELL: 120 trials, as TELL and " + to_string(person(1))});
    CHECK(erase_in_audit(sqlite, {person(1)}, deletion_of()).erased == 1);
  });
  const auto entries = audit_entries(log.database);
  CHECK(entries[0].erased);
  CHECK_THAT(entries[5].event.detail, Contains("stay at CANNOT TELL: 120 trials"));
  CHECK(verify_audit(log.database).faults.empty());
}

TEST_CASE("audit log: an entry that names a second patient or a session of theirs is erased with either") {
  Log log;
  const auto moved = [](std::vector<Uuid> others, std::string detail) {
    return AuditEvent{.at_utc = "2026-11-23T07:00:00.000Z",
                      .who = "anna",
                      .action = "session moved",
                      .subject = person(6),
                      .detail = std::move(detail),
                      .others = std::move(others)};
  };
  log.database.change("erase", [&](SQLite::Database& sqlite) {
    append_audit(sqlite, moved({person(7), person(8)}, "one"));
    append_audit(sqlite, moved({}, to_string(person(7)) + " from " + to_string(person(8)))); // before 10
    append_audit(sqlite, moved({person(7), person(9)}, "another"));
    CHECK(erase_in_audit(sqlite, {person(8)}, deletion_of()).erased == 2);
  });
  const auto entries = audit_entries(log.database);
  CHECK(entries[5].erased);
  CHECK(entries[5].event.others.empty());
  CHECK(entries[7].event.others == std::vector{person(7), person(9)});
  CHECK(verify_audit(log.database).faults.empty());
  log.tamper("UPDATE audit_entry SET others = NULL WHERE entry = 8");
  CHECK(verify_audit(log.database).faults.size() == 1);
}

TEST_CASE("audit log: two deletions one after the other verify, whatever numbers the first one told") {
  Log log;
  log.database.change("erase", [&](SQLite::Database& sqlite) {
    AuditEvent first = deletion_of();
    first.subject = person(2);
    first.detail = "2 sessions, 172 trials";
    CHECK(erase_in_audit(sqlite, {person(1)}, first).erased == 1);
    CHECK(erase_in_audit(sqlite, {person(2)}, deletion_of()).erased == 1);
  });
  CHECK(verify_audit(log.database).faults.empty());
  CHECK_THAT(audit_entries(log.database)[5].event.detail, Contains("audit entries erased: 1"));
}

TEST_CASE("audit log: a deletion that an earlier version erased still explains what it had erased") {
  Log log;
  log.database.change("erase", [&](SQLite::Database& sqlite) {
    (void)erase_in_audit(sqlite, {person(1)}, deletion_of());
    AuditEvent second = deletion_of();
    second.detail = "1 sessions, 9 trials; audit entries erased: 6";
    append_audit(sqlite, second);
    sqlite.exec("UPDATE audit_entry SET subject = NULL, detail = '', salt = NULL WHERE entry = 6");
  });
  CHECK(verify_audit(log.database).faults.empty());
  SQLite::Database other(log.file.string(), SQLite::OPEN_READWRITE);
  other.exec("UPDATE audit_entry SET subject = NULL, detail = '', salt = NULL WHERE entry = 7");
  CHECK_FALSE(verify_audit(log.database).faults.empty()); // nothing tells of the second
}
