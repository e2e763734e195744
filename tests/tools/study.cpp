// The commands of a study as a researcher meets them.
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"
#include "tools/program.h"
#include "tools/study/study_columns.h"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace dorsal;
using namespace dorsal::test;

namespace {

struct Study {
  ScratchFolder folder;
  std::string file = (folder / "study.toml").string();

  Study() {
    write_text(
        file,
        "[study]\nname = \"light\"\nseed = 3\nparticipants = 8\n[[group]]\nname = \"patients\"\n[[group]]\n"
        "name = \"controls\"\n[[condition]]\nname = \"normal\"\n[[condition]]\nname = \"dim\"\n");
  }
};

} // namespace

TEST_CASE("study: the plan shows everybody and its balance, and the table has a row for each condition") {
  const Study study;
  const std::string table = (study.folder / "plan.csv").string();
  const auto plan = dorsal_told({"study", "plan", study.file, "--participants", "12", "-o", table, "--json"});
  REQUIRE(plan.code == ExitCode::ok);
  const auto json = nlohmann::json::parse(plan.out);
  CHECK(json["participants"].size() == 12);
  CHECK(json["balance"]["groups"]["patients"] == 6);
  CHECK(json["balance"]["place_difference"] == 0);
  const std::string rows = read_text(table);
  CHECK(std::count(rows.begin(), rows.end(), '\n') == 25);
  CHECK(rows.starts_with("participant,group,place,condition,protocol,seed\n1,"));
  const auto again = dorsal_told({"study", "plan", study.file, "--participants", "12", "--json"});
  CHECK(again.out == plan.out);
  CHECK(dorsal_told({"study", "plan", study.file}).out.find("counts at the places differ by 0") !=
        std::string::npos);
}

TEST_CASE("study: a file with problems is refused with all of them") {
  const Study study;
  write_text(study.file, "[study]\nname = \"light\"\nparticipants = 0\nordr = \"fixed\"\n");
  for (const auto* command : {"check", "plan", "power"}) {
    const auto said = dorsal_told({"study", command, study.file});
    CHECK(said.code == ExitCode::bad_input);
    CHECK((said.out + said.err).find("study.participants") != std::string::npos);
    CHECK((said.out + said.err).find("did you mean \"order\"") != std::string::npos);
  }
}

TEST_CASE("study: power comes with its intervals") {
  const Study study;
  const auto said =
      dorsal_told({"study", "power", study.file, "--studies", "100", "--effect-ms", "150", "--json"});
  REQUIRE(said.code == ExitCode::ok);
  const auto json = nlohmann::json::parse(said.out);
  const double share = json["found"].get<double>() / 100;
  CHECK(json["wilson"][0].get<double>() <= share);
  CHECK(json["wilson"][1].get<double>() >= share);
  CHECK(dorsal_told({"study", "power", study.file, "--participants", "1"}).code == ExitCode::bad_input);
}

TEST_CASE("study: an export gets condition, group and place, and what the plan does not know is named") {
  const Study study;
  const std::string table = (study.folder / "export.csv").string(),
                    joined = (study.folder / "joined.csv").string();
  write_text(
      table,
      "participant,session,side,response,response_time_ms\nP001,s-1,left,left,812\nP001,s-2,right,right,790\n"
      "P001,s-3,left,left,700\nANNA,s-4,left,left,700\nP002,s-5,left,\"le,ft\",650\n");
  const auto said = dorsal_told({"study", "join", study.file, table, "-o", joined});
  CHECK(said.code == ExitCode::with_exclusions);
  CHECK(said.err.find("ANNA: no number in the study") != std::string::npos);
  CHECK(said.err.find("P001: session s-3 is one more than the study's 2 conditions") != std::string::npos);
  const std::string text = read_text(joined);
  CHECK(text.starts_with("participant,session,side,response,response_time_ms,condition,group,place\n"));
  CHECK(text.find("\"le,ft\"") != std::string::npos);
  CHECK(text.find("ANNA,s-4,left,left,700,,,\n") != std::string::npos);
  const auto analysed = dorsal_told({"analyse", joined, "--by", "condition"});
  CHECK(analysed.out.find("  normal ") != std::string::npos);
  CHECK(dorsal_told({"study", "join", study.file, table, "--people", "ANNA,P001,P002", "-o", joined})
            .err.find("ANNA") == std::string::npos);
}
