// What is said of a patient whose programme has two phases of pictures: each rests on its own blocks alone.
#include "engine/clinic/report/report_contents.h"
#include "engine/clinic/report/report_page.h"
#include "engine/store/sessions/session_writer.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

using Json = nlohmann::ordered_json;

const std::string two_phases = R"([[programme]]
phase = "backs"
[[programme.blocks]]
kind = "assess"
[[programme]]
phase = "later"
[programme.readiness]
accuracy_goal = 0.9
[[programme.blocks]]
kind = "assess"
)";

// One session with a block of each phase: eight right answers in the first, eight wrong ones in the second.
struct Clinic {
  ScratchFolder folder;
  std::string file = (folder / "d.db").string();
  std::string protocol = (folder / "p.toml").string();

  Clinic() {
    std::ofstream{protocol} << two_phases;
    Database database({.path = file, .uuids = seeded_uuids(1)});
    SessionWriter writer(database);
    const Uuid session = writer.begin_session(header_of("P001"));
    for (int block = 1; block <= 2; ++block) {
      writer.begin_block(session, {block, BlockKind::assess, "assess-a", 8, block == 1 ? "backs" : "later"});
      for (int i = 1; i <= 8; ++i)
        writer.save_trial(session, block, answered(i, Side::left, block == 1 ? Side::left : Side::right));
    }
    writer.end_session(session, SessionState::complete, {"2026-11-22T19:00:00.000Z", 60});
  }
  [[nodiscard]] Told told(std::vector<std::string> words) const {
    words.insert(words.end(), {"--db", file});
    return dorsal_told(std::move(words));
  }
  void put_in_force() const {
    REQUIRE(told({"thresholds", "set", protocol, "--by", "T", "--why", "two phases"}).code == ExitCode::ok);
  }
};

} // namespace

TEST_CASE("phases: a report and a grade speak of each phase by its own blocks") {
  const Clinic clinic;
  CHECK_THAT(clinic.told({"report", "--patient", "P001"}).out, Contains("8/16"));
  clinic.put_in_force();
  const Json report = Json::parse(clinic.told({"report", "--patient", "P001", "--json"}).out);
  REQUIRE(report["phases"].size() == 2);
  CHECK(report["phases"][0]["assess"]["all"]["correct"] == 8);
  CHECK(report["phases"][0]["assess"]["all"]["scored"] == 8);
  CHECK(report["phases"][1]["assess"]["all"]["correct"] == 0);
  CHECK(report["assess"] == report["phases"][0]["assess"]);
  CHECK_THAT(clinic.told({"report", "--patient", "P001"}).out, Contains("Phase backs: all assess trials") &&
                                                                   Contains("8/8") && Contains("0/8") &&
                                                                   !Contains("8/16"));

  const Json grade = Json::parse(clinic.told({"grade", "--patient", "P001", "--json"}).out);
  CHECK(grade["phase"] == "backs");
  CHECK(grade["phases"].size() == 2);
  CHECK_THAT(grade["phases"][1].dump(), Contains("0 of 8 correct"));
  CHECK_THAT(grade["phases"][0].dump(), Contains("8 of 8 correct") && !Contains("0 of 8 correct"));
  CHECK_THAT(clinic.told({"grade", "--patient", "P001"}).out,
             Contains("Phase backs (") && Contains("Phase later ("));
}

TEST_CASE("phases: the printable page has a section of the programme and evidence of each phase") {
  const Clinic clinic;
  clinic.put_in_force();
  const std::string html = (clinic.folder / "r.html").string();
  REQUIRE(clinic.told({"report", "--patient", "P001", "--html", html}).code == ExitCode::ok);
  std::ifstream in{html};
  const std::string page{std::istreambuf_iterator<char>{in}, {}};
  CHECK_THAT(page, Contains("The programme") && Contains("backs: Why this grade") &&
                       Contains("later: Left against right") && Contains("Phase backs."));
}

TEST_CASE("phases: every export says phase and task of a trial") {
  const Clinic clinic;
  const std::string csv = clinic.told({"export", "csv", "-o", "-"}).out;
  CHECK_THAT(csv.substr(0, csv.find('\n')), Contains(",task,phase,"));
  CHECK_THAT(csv, Contains(",judgement,backs") && Contains(",judgement,later"));

  const std::string bids = (clinic.folder / "bids").string();
  REQUIRE(clinic.told({"export", "bids", "-o", bids}).code == ExitCode::ok);
  for (const char* end : {"beh", "events"}) {
    std::ifstream in{fmt::format("{}/sub-P001/ses-01/beh/sub-P001_ses-01_task-leftright_{}.tsv", bids, end)};
    const std::string table{std::istreambuf_iterator<char>{in}, {}};
    CHECK_THAT(table, Contains("\tjudgement\tbacks") && Contains("\tjudgement\tlater"));
  }

  const std::string fhir = (clinic.folder / "f.json").string();
  REQUIRE(clinic.told({"export", "fhir", "-o", fhir}).code == ExitCode::ok);
  std::ifstream in{fhir};
  std::vector<std::string> accuracies;
  const Json bundle = Json::parse(in);
  for (const Json& entry : bundle["entry"]) {
    const Json& one = entry["resource"];
    if (one["resourceType"] != "Observation" || one["code"]["coding"][0]["code"] != "accuracy") continue;
    const Json& phase = one["component"].back();
    accuracies.push_back(fmt::format("{} {}", phase["valueCodeableConcept"]["text"].get<std::string>(),
                                     one["valueQuantity"]["value"].get<double>()));
  }
  CHECK(accuracies == std::vector<std::string>{"backs 100", "later 0"});
}
