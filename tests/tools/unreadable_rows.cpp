// What commands do where a database holds a row that no record can hold.
#include "engine/clinic/doctor/doctor_files.h"
#include "engine/clinic/visit/history.h"
#include "engine/store/people/patients.h"
#include "engine/store/people/protocol_history.h"
#include "engine/store/sessions/practice_days.h"
#include "engine/store/sessions/readable_sessions.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

// Two sessions of P001 and one of P002, with eight assess trials each.
struct DamagedClinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();
  std::string first; // session of P001

  explicit DamagedClinic(std::uint64_t seed = 1) {
    Database database({.path = file, .uuids = seeded_uuids(seed)});
    first = to_string(add(database, "P001", "2026-11-22T18:40:00.000Z"));
    add(database, "P001", "2026-11-23T18:40:00.000Z");
    add(database, "P002", "2026-11-23T18:40:00.000Z");
  }

  static Uuid add(Database& database, const char* patient, const char* utc) {
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of(patient, utc));
    writer.begin_block(session, {1, BlockKind::assess, "assess-a", 40});
    for (int i = 1; i <= 8; ++i)
      writer.save_trial(session, 1, answered(i, i % 2 == 0 ? Side::left : Side::right, Side::left));
    writer.end_session(session, SessionState::complete, {utc, 60});
    return session;
  }

  // As another program would; the file's own rules let it through.
  void damage(const std::string& change) const {
    SQLite::Database other(file, SQLite::OPEN_READWRITE);
    other.exec(change);
  }

  struct Said {
    ExitCode code{};
    std::string out;
    std::string err;
  };
  [[nodiscard]] Said said(std::vector<std::string> words) const {
    words.insert(words.end(), {"--db", file});
    std::ostringstream out, err;
    const ExitCode code = run_program(words, {.out = out, .err = err, .colour = false});
    return {code, out.str(), err.str()};
  }
};

auto lines_in(const std::string& text) { return std::ranges::count(text, '\n'); }

} // namespace

TEST_CASE("unreadable rows: an export names the session that it leaves out, and writes the others") {
  const DamagedClinic clinic;
  clinic.damage("UPDATE session SET seed = '99999999999999999999' WHERE session = 1");
  const auto csv = clinic.said({"export", "csv", "--real-dates", "-o", "-"});
  CHECK(csv.code == ExitCode::with_exclusions);
  CHECK(lines_in(csv.out) == 17);
  CHECK(csv.out.find(clinic.first) == std::string::npos);
  CHECK_THAT(csv.err, Contains("exported 16 trials of 2 sessions") &&
                          Contains("left out: session " + clinic.first + " of P001") &&
                          Contains("99999999999999999999"));

  const auto bids = clinic.said({"export", "bids", "-o", (clinic.folder / "bids").string()});
  CHECK(bids.code == ExitCode::with_exclusions);
  CHECK(std::filesystem::exists(clinic.folder / "bids" / "sub-P001" / "ses-01" / "beh"));
  CHECK_FALSE(std::filesystem::exists(clinic.folder / "bids" / "sub-P001" / "ses-02"));

  const auto fhir = clinic.said({"export", "fhir", "-o", "-"});
  CHECK(fhir.code == ExitCode::with_exclusions);
  CHECK_THAT(fhir.err, Contains("exported 2 sessions") && Contains(clinic.first));
  CHECK(nlohmann::json::parse(fhir.out)["entry"].size() > 5);
}

TEST_CASE("unreadable rows: one bad trial or session row is enough, and enough to name it") {
  const DamagedClinic clinic;
  const auto [change, named] = GENERATE(table<std::string, std::string>(
      {{"UPDATE trial SET uuid = replace(uuid, '-', 'x') WHERE session = 1 AND trial = 3", "trial 3"},
       {"UPDATE session SET seed = '99999999999999999999' WHERE session = 1", "99999999999999999999"},
       {"UPDATE session SET uuid = replace(uuid, '-', 'x') WHERE session = 1", "x"}}));
  clinic.damage(change);
  const auto csv = clinic.said({"export", "csv", "--real-dates", "-o", "-"});
  CHECK(csv.code == ExitCode::with_exclusions);
  CHECK(lines_in(csv.out) == 17);
  CHECK_THAT(csv.err, Contains("left out: session") && Contains("of P001") && Contains(named) &&
                          (Contains(" as uuid") || Contains(" as seed")));
}

TEST_CASE("unreadable rows: report and grade go on, and say what does not count") {
  const DamagedClinic clinic;
  clinic.damage("UPDATE trial SET uuid = replace(uuid, '-', 'x') WHERE session = 1 AND trial = 3");
  const std::string page = (clinic.folder / "r.html").string();
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"report"}, {"grade"}, {"report", "--html", page}}) {
    std::vector<std::string> asked = words;
    asked.insert(asked.end(), {"--patient", "P001"});
    const auto said = clinic.said(asked);
    CHECK(said.code == ExitCode::with_exclusions);
    CHECK_THAT(said.err, Contains("left out: session " + clinic.first));
  }
  CHECK_THAT(read_text(page), Contains("Left out, and not counted: session " + clinic.first));
  CHECK(clinic.said({"report", "--patient", "P002"}).code == ExitCode::ok);
}

TEST_CASE("unreadable rows: the list of sessions names those that it leaves out") {
  const DamagedClinic clinic;
  clinic.damage("UPDATE session SET uuid = replace(uuid, '-', 'x') WHERE session = 1");
  const auto table = clinic.said({"sessions"});
  CHECK(table.code == ExitCode::with_exclusions);
  CHECK(lines_in(table.out) == 3);
  CHECK_THAT(table.err, Contains("left out: session") && Contains("of P001"));
  const auto json = nlohmann::json::parse(clinic.said({"sessions", "--json"}).out);
  CHECK(json["sessions"].size() == 2);
  CHECK(json["left_out"][0]["patient"] == "P001");
}

TEST_CASE("unreadable rows: what practice rests on is what can be read, and nobody is kept from practising") {
  const DamagedClinic clinic;
  const std::string change =
      GENERATE("UPDATE trial SET uuid = replace(uuid, '-', 'x') WHERE session = 2 AND trial = 3",
               "UPDATE session SET seed = '99999999999999999999' WHERE session = 2",
               "UPDATE session SET uuid = replace(uuid, '-', 'x') WHERE session = 2",
               "UPDATE session SET start_utc = '2026-99-99T18:40:00.000Z' WHERE session = 2");
  CAPTURE(change);
  clinic.damage(change);
  Database database({.path = clinic.file});
  CHECK(assess_results(database, "P001").size() == 1);
  CHECK(read_history(database, "P001").assess_blocks == 2); // the form that was shown is not due again
  std::vector<LeftOutSession> left_out;
  CHECK(SessionReader(database).counted_summaries("P001", left_out).size() >= 1);
  CHECK(practice_days(database, "2026-11-01").contains("P001"));
  CHECK(SessionReader(database).newest_start().has_value());
  SessionWriter writer(database);
  (void)writer.begin_session(header_of("P001", "2026-11-24T18:40:00.000Z"));
  CHECK(SessionReader(database).unfinished_session("P001").has_value());
}

TEST_CASE("unreadable rows: training goes on from the blocks that can be read") {
  const ScratchFolder folder;
  Database database({.path = folder / "d.db"});
  SessionWriter writer(database);
  for (const char* utc :
       {"2026-11-22T18:40:00.000Z", "2026-11-23T18:40:00.000Z", "2026-11-24T18:40:00.000Z"}) {
    const Uuid session = writer.begin_session(header_of("P001", utc));
    writer.begin_block(session, {1, BlockKind::train, "train", 40});
    writer.save_trial(session, 1, answered(1, Side::left, Side::left));
  }
  database.change("damage a row", [](SQLite::Database& sqlite) {
    sqlite.exec("UPDATE trial SET uuid = replace(uuid, '-', 'x') WHERE session = 3");
  });
  const auto blocks = SessionReader(database).last_blocks("P001", BlockKind::train, 2);
  CHECK(blocks.blocks.size() == 2);
  REQUIRE(blocks.left_out.size() == 1);
  CHECK_THAT(blocks.left_out.front().why, Contains("trial 1"));
}

TEST_CASE("unreadable rows: a running session without a name keeps its patient from nothing") {
  const DamagedClinic clinic;
  {
    Database database({.path = clinic.file});
    (void)SessionWriter(database).begin_session(header_of("P001", "2026-11-24T18:40:00.000Z"));
  }
  clinic.damage("UPDATE session SET uuid = replace(uuid, '-', 'x') WHERE state = 'running'");
  Database database({.path = clinic.file});
  CHECK_FALSE(SessionReader(database).unfinished_session("P001"));
  CHECK_NOTHROW(SessionWriter(database).begin_session(header_of("P001", "2026-11-25T18:40:00.000Z")));
}

TEST_CASE("unreadable rows: a replay of another session, an archive of the patient and a backup go on") {
  const DamagedClinic clinic;
  clinic.damage("UPDATE trial SET uuid = replace(uuid, '-', 'x') WHERE session = 1 AND trial = 3");
  const std::string archive = (clinic.folder / "a.dorsal").string();
  const std::string passphrase = (clinic.folder / "p").string();
  write_text(passphrase, "quiet river stone\n");
  const auto made =
      clinic.said({"archive", "create", "--patient", "P001", "-o", archive, "--passphrase-file", passphrase});
  CHECK(made.code == ExitCode::with_exclusions);
  CHECK_THAT(made.err, Contains("archived 1 sessions") && Contains("left out: session " + clinic.first));
  CHECK(std::filesystem::exists(archive));
  CHECK(clinic.said({"db", "backup", "-o", (clinic.folder / "b.db").string()}).code == ExitCode::ok);
  const std::string whole = (clinic.folder / "whole.dorsal").string();
  CHECK(clinic.said({"archive", "create", "-o", whole, "--passphrase-file", passphrase}).code ==
        ExitCode::ok);
}

TEST_CASE("unreadable rows: a patient's own damaged row stops no list, and is named") {
  const DamagedClinic clinic;
  clinic.damage("UPDATE patient SET uuid = replace(uuid, '-', 'x') WHERE code = 'P001'");
  Database database({.path = clinic.file});
  REQUIRE(patient_overviews(database).size() == 1);
  CHECK(patient_overviews(database)[0].code == "P002");
  CHECK(protocol_history(database, "P001").empty()); // so that the patient may practise by what is in force
  CHECK_NOTHROW(SessionWriter(database).begin_session(header_of("P001", "2026-11-25T18:40:00.000Z")));
  REQUIRE(unreadable_patients(database).size() == 1);
  CHECK_THAT(in_words(unreadable_patients(database)[0]), Contains("patient P001: "));
  const auto fhir = clinic.said({"export", "fhir", "-o", "-"});
  CHECK(fhir.code == ExitCode::with_exclusions);
  CHECK_THAT(fhir.err, Contains("exported 1 sessions") && Contains(clinic.first));
}

TEST_CASE("unreadable rows: doctor names each session, and that the others are whole") {
  const DamagedClinic clinic;
  const auto sessions_in = [&] {
    for (DoctorFinding& finding : judge_database(clinic.file))
      if (finding.part == "sessions") return finding;
    return DoctorFinding{};
  };
  CHECK(sessions_in().health == Health::good);
  CHECK(sessions_in().found == "all 3 can be read");
  clinic.damage("UPDATE session SET seed = '99999999999999999999' WHERE session = 1");
  CHECK(sessions_in().health == Health::limited);
  CHECK_THAT(sessions_in().found, Contains("1 cannot be read") && Contains(clinic.first));
  CHECK_THAT(sessions_in().remedy, Contains("dorsal session remove"));
}

TEST_CASE("export fhir: P001 of two clinics are two people, and of one clinic one") {
  const DamagedClinic here(1), there(2);
  const auto patient_of = [](const DamagedClinic& clinic, const char* dates) {
    std::vector<std::string> words{"export", "fhir", "--patient", "P001", "-o", "-"};
    if (*dates) words.emplace_back(dates);
    const auto bundle = nlohmann::json::parse(clinic.said(words).out);
    for (const auto& entry : bundle["entry"])
      if (entry["resource"]["resourceType"] == "Patient") return entry;
    return nlohmann::json{};
  };
  const char* dates = GENERATE("", "--shift-dates");
  const auto one = patient_of(here, dates);
  const auto other = patient_of(there, dates);
  CHECK(one == patient_of(here, dates));
  CHECK(one["fullUrl"] != other["fullUrl"]);
  CHECK(one["resource"]["identifier"][0]["value"] == "P001");
  CHECK(one["resource"]["identifier"][0]["system"] != other["resource"]["identifier"][0]["system"]);
}
