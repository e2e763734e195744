// A clinic and a patient's home, each with a database of its own, and the files that go between them.
#include "engine/core/base/error.h"
#include "engine/store/deletion/session_removal.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"
#include "engine/store/travel/archive.h"
#include "engine/store/travel/result_file.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

const Passphrase passphrase{"told in person", {1, 8}};
const std::string now = "2026-11-22T18:40:00.000Z";

struct Place {
  Database database{Database::in_memory()};

  std::string prescribe(const std::string& patient, const std::string& protocol) {
    std::ostringstream out;
    write_prescription(database,
                       issue_prescription(database, {patient, protocol, "Take your time.\nEvery day.", now}),
                       passphrase, out);
    return out.str();
  }
  Prescription accept(const std::string& file, const std::string& words = passphrase.text) {
    std::istringstream in(file);
    const Prescription read = read_prescription(in, words);
    accept_prescription(database, read);
    return read;
  }
  Uuid train(const std::string& patient) {
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of(patient));
    writer.begin_block(session, {1, BlockKind::train, "train", 2});
    writer.save_trial(session, 1, answered(1, Side::left, Side::right));
    TrialRecord second = answered(2, Side::right, Side::right);
    second.strays = every_stray();
    writer.save_trial(session, 1, second);
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
    return session;
  }
  std::string result(const std::string& patient) {
    std::ostringstream out;
    (void)write_result(database, patient, out);
    return out.str();
  }
  TakenResult take(const std::string& file, std::optional<std::string> expected = {}) {
    std::istringstream in(file);
    return take_result(database, in, {std::move(expected), now});
  }
  std::size_t sessions() { return SessionReader(database).sessions().size(); }
};

} // namespace

TEST_CASE("home and clinic: prescribe, train three days, bring back, change, send again") {
  Place clinic;
  Place home;
  const Prescription first = home.accept(clinic.prescribe("P001", "name = \"one\"\n"));
  CHECK(first == *held_prescription(home.database, "P001"));
  CHECK(first == *last_issued_prescription(clinic.database, "P001"));
  CHECK(first.message == "Take your time.\nEvery day.");
  for (int day = 0; day < 3; ++day) (void)home.train("P001");
  const TakenResult taken = clinic.take(home.result("P001"));
  CHECK(taken.patient == "P001");
  CHECK(taken.report.new_sessions == 3);
  CHECK(taken.report.new_trials == 6);
  CHECK(clinic.database.problems().empty());

  home.accept(clinic.prescribe("P001", "name = \"two\"\n"));
  CHECK(held_prescription(home.database, "P001")->serial == 2);
  CHECK(held_prescription(home.database, "P001")->protocol_text == "name = \"two\"\n");
  (void)home.train("P001");
  const TakenResult again = clinic.take(home.result("P001"), "P001");
  CHECK(again.serial == 2);
  CHECK(again.report.new_sessions == 1);
  CHECK(again.report.same_sessions == 3);
  CHECK(SessionReader(clinic.database).patients().size() == 1);
}

TEST_CASE("home and clinic: the clinic's words are unread until they were read, then not until others come") {
  Place clinic;
  Place home;
  CHECK_FALSE(unread_message(home.database, "P001"));
  home.accept(clinic.prescribe("P001", "name = \"one\"\n"));
  CHECK_FALSE(unread_message(clinic.database, "P001"));
  const auto first = unread_message(home.database, "P001");
  REQUIRE(first);
  CHECK(first->text == "Take your time.\nEvery day.");
  home.accept(clinic.prescribe("P001", "name = \"two\"\n"));
  mark_read(home.database, "P001", *first);
  const auto second = unread_message(home.database, "P001"); // came while the first was on the screen
  REQUIRE(second);
  CHECK(second->serial == 2);
  mark_read(home.database, "P001", *second);
  CHECK_FALSE(unread_message(home.database, "P001"));
}

TEST_CASE("home and clinic: words that were not read yet are not lost to a prescription without words") {
  Place clinic;
  Place home;
  home.accept(clinic.prescribe("P001", "name = \"one\"\n"));
  std::ostringstream out;
  write_prescription(clinic.database, issue_prescription(clinic.database, {"P001", "", " ", now}), passphrase,
                     out);
  home.accept(out.str());
  CHECK(unread_message(home.database, "P001")->serial == 1);
}

TEST_CASE("prescription: a message that fits no screen is refused, counted in characters") {
  Place clinic;
  std::string umlauts;
  for (int i = 0; i < longest_message; ++i) umlauts += "ü";
  CHECK(issue_prescription(clinic.database, {"P001", "", umlauts, now}).serial == 1);
  CHECK_THROWS_WITH(issue_prescription(clinic.database, {"P001", "", umlauts + "!", now}),
                    Contains("at most 400 characters"));
  CHECK_THROWS_WITH(issue_prescription(clinic.database, {"P001", "", std::string(8, '\n'), now}),
                    Contains("eight lines"));
  CHECK_THROWS_WITH(issue_prescription(clinic.database, {"P001", "", "a\tb", now}), Contains("plain text"));
  Prescription issued = *last_issued_prescription(clinic.database, "P001");
  CHECK(issued.serial == 1);
  const ClinicKey key = make_clinic_key();
  issued.clinic = key.public_key;
  issued.message += "!";
  CHECK_THROWS_WITH(parse_prescription(to_signed_text(issued, key)), Contains("does not fit on one screen"));
}

TEST_CASE("home and clinic: a result is taken in once") {
  Place clinic;
  Place home;
  home.accept(clinic.prescribe("P001", "x"));
  (void)home.train("P001");
  const std::string file = home.result("P001");
  (void)clinic.take(file);
  CHECK_THROWS_WITH(clinic.take(file), Contains("was taken in before, on 2026-11-22"));
  CHECK(clinic.sessions() == 1);
}

TEST_CASE("home and clinic: a session that the clinic removed does not come back with the next result") {
  Place clinic;
  Place home;
  home.accept(clinic.prescribe("P001", "x"));
  const Uuid removed = home.train("P001");
  (void)clinic.take(home.result("P001"));
  const Author anna{"anna", now};
  (void)remove_session(clinic.database,
                       {.session = to_string(removed), .author = anna, .reason = "somebody else sat there"});
  (void)home.train("P001");
  const TakenResult taken = clinic.take(home.result("P001"));
  CHECK(taken.report.new_sessions == 1);
  CHECK(taken.report.removed_sessions == 1);
  CHECK(clinic.sessions() == 1);
  CHECK_FALSE(SessionReader(clinic.database).session(removed));
  CHECK(merge_sessions(clinic.database, home.database, {}).removed_sessions == 1); // nor by an archive
  CHECK(clinic.sessions() == 1);
}

TEST_CASE("home and clinic: a result leaves out a session that cannot be read, and names it") {
  Place clinic;
  Place home;
  home.accept(clinic.prescribe("P001", "x"));
  const Uuid bad = home.train("P001");
  home.database.change("damage", [&](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE session SET seed = '99999999999999999999'");
  });
  CHECK_THROWS_WITH(home.result("P001"), Contains("no session that has ended and can be read"));
  (void)home.train("P001");
  std::ostringstream out;
  const WrittenSessions written = write_result(home.database, "P001", out);
  CHECK(written.sessions == 1);
  REQUIRE(written.left_out.size() == 1);
  CHECK(written.left_out.front().session == to_string(bad));
  CHECK(clinic.take(out.str()).report.new_sessions == 1);
}

TEST_CASE("home and clinic: a session that cannot be read at the clinic stops no result") {
  Place clinic;
  Place home;
  home.accept(clinic.prescribe("P001", "x"));
  (void)clinic.train("P001");
  clinic.database.change("damage", [&](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE session SET uuid = replace(uuid, '-', 'x')");
  });
  (void)home.train("P001");
  (void)home.train("P001");
  CHECK(clinic.take(home.result("P001")).report.new_sessions == 2);
}

TEST_CASE("home and clinic: a result that is altered, cut short or somebody else's changes nothing") {
  Place clinic;
  Place home;
  Place other;
  home.accept(clinic.prescribe("P001", "x"));
  (void)clinic.prescribe("P002", "x");
  (void)home.train("P001");
  const std::string file = home.result("P001");
  std::string flipped = file;
  flipped[file.size() / 2] = static_cast<char>(flipped[file.size() / 2] ^ 1);
  CHECK_THROWS_WITH(clinic.take(flipped), Contains("was altered"));
  CHECK_THROWS_WITH(clinic.take(file.substr(0, file.size() / 2)), Contains("cut short"));
  CHECK_THROWS_WITH(clinic.take(file, "P002"), Contains("another patient (P001) than P002"));
  (void)other.prescribe("P001", "x");
  CHECK_THROWS_WITH(other.take(file), Contains("was not issued here"));
  CHECK(clinic.sessions() == 0);
  CHECK(clinic.take(file).report.new_sessions == 1);
}

TEST_CASE("home and clinic: a session that somebody slipped in for another patient is refused") {
  Place clinic;
  Place home;
  const Prescription held = home.accept(clinic.prescribe("P001", "x"));
  Place forger;
  (void)forger.train("P001");
  (void)forger.train("P002");
  const std::string file =
      seal_text(SealedKind::result, SharedKey{held.uuid, held.result_key},
                "Dorsal result 1 123e4567-e89b-42d3-a456-426614174000\n" + forger.database.image());
  CHECK_THROWS_WITH(clinic.take(file), Contains("another patient (P002)"));
  CHECK(clinic.sessions() == 0);
  const std::string nonsense =
      seal_text(SealedKind::result, SharedKey{held.uuid, held.result_key}, "Dorsal result 2");
  CHECK_THROWS_WITH(clinic.take(nonsense), Contains("was not made by this version"));
}

TEST_CASE("home and clinic: prescriptions that do not fit are refused in one sentence") {
  Place clinic;
  Place home;
  Place other;
  const std::string first = clinic.prescribe("P001", "x");
  const std::string second = clinic.prescribe("P001", "y");
  CHECK_THROWS_WITH(home.accept(first, "wrong"), Contains("does not open with this passphrase"));
  home.accept(second);
  CHECK_THROWS_WITH(home.accept(second), Contains("is in use here already"));
  CHECK_THROWS_WITH(home.accept(first), Contains("(number 1) is older than the one in use (number 2)"));
  CHECK_THROWS_WITH(home.accept(clinic.prescribe("P002", "x")), Contains("another patient (P002)"));
  (void)other.prescribe("P001", "z");
  (void)other.prescribe("P001", "z");
  CHECK_THROWS_WITH(home.accept(other.prescribe("P001", "z")), Contains("signed by another clinic"));
  CHECK(held_prescription(home.database, "P001")->protocol_text == "y");
  CHECK_THROWS_WITH(home.result("P002"), Contains("no prescription for P002"));
  CHECK_THROWS_WITH(home.result("P001"), Contains("no session that has ended"));
}

TEST_CASE("prescription: a signature of somebody else's and every shortening is refused") {
  Place clinic;
  const Prescription issued = issue_prescription(clinic.database, {"P001", "name = 1\n", "", now});
  ClinicKey forged = make_clinic_key();
  CHECK_THROWS_WITH(parse_prescription(to_signed_text(issued, forged)),
                    Contains("was not signed by the clinic"));
  forged.public_key = issued.clinic;
  CHECK_THROWS_WITH(parse_prescription(to_signed_text(issued, forged)),
                    Contains("was not signed by the clinic"));
  const std::string text = to_signed_text(issued, make_clinic_key());
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_THROWS_AS(parse_prescription(text.substr(0, size)), Error);
}

TEST_CASE(
    "prescription: instruments travel after the protocol, in a form of their own, and every shortening is "
    "refused") {
  Place clinic;
  Prescription issued = issue_prescription(clinic.database, {"P001", "name = 1\n", "", now, {"one\n\n", ""}});
  const ClinicKey key = make_clinic_key();
  issued.clinic = key.public_key;
  const std::string text = to_signed_text(issued, key);
  CHECK(text.starts_with("Dorsal prescription 2\n"));
  CHECK(parse_prescription(text) == issued);
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_THROWS_AS(parse_prescription(text.substr(0, size)), Error);
  issued.instruments.assign(most_instruments_sent + 1, "x");
  CHECK_THROWS_WITH(parse_prescription(to_signed_text(issued, key)), Contains("at most 50"));
  issued.instruments.clear();
  CHECK(to_signed_text(issued, key).starts_with("Dorsal prescription 1\n")); // as every version reads it
  CHECK_THROWS_WITH(
      issue_prescription(clinic.database, {"P001", "", "", now, std::vector<std::string>(51, "x")}),
      Contains("at most 50"));
}

TEST_CASE("archive: a whole database and one patient's sessions come back without loss") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  SessionWriter writer(database);
  for (const char* patient : {"P001", "P002"}) {
    const Uuid session = writer.begin_session(header_of(patient));
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    writer.save_trial(session, 1, answered(1, Side::left, Side::right));
  }
  (void)issue_prescription(database, {"P001", "x", "", now});
  std::ostringstream all;
  std::ostringstream one;
  {
    const ScratchFolder workshop;
    CHECK(write_archive(database, {{}, passphrase, workshop.path()}, all).sessions == 2);
  }
  {
    const ScratchFolder workshop;
    CHECK(write_archive(database, {"P002", passphrase, workshop.path()}, one).sessions == 1);
  }
  std::istringstream in(all.str());
  unpack_archive(in, passphrase.text, folder / "all.db");
  Database whole({.path = folder / "all.db"});
  CHECK(SessionReader(whole).sessions().size() == 2);
  CHECK(last_issued_prescription(whole, "P001"));
  CHECK(merge_sessions(database, whole, {}).same_sessions == 2);

  std::istringstream single(one.str());
  unpack_archive(single, passphrase.text, folder / "one.db");
  Database patient({.path = folder / "one.db"});
  CHECK(SessionReader(patient).patients().size() == 1);
  CHECK_FALSE(last_issued_prescription(patient, "P001"));
  CHECK(merge_sessions(database, patient, {}).same_sessions == 1);
}

TEST_CASE("archive: one that is cut short leaves no database behind") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  std::ostringstream out;
  const ScratchFolder workshop;
  (void)write_archive(database, {{}, passphrase, workshop.path()}, out);
  std::istringstream in(out.str().substr(0, 100'000));
  CHECK_THROWS_WITH(unpack_archive(in, passphrase.text, folder / "new.db"), Contains("cut short"));
  CHECK_FALSE(std::filesystem::exists(folder / "new.db"));
}
