// What commands do where a database holds a row that no record can hold.
#include "engine/store/session_reader.h"
#include "engine/store/session_writer.h"
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
