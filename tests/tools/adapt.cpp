#include "engine/core/adaptation/psychometric.h"
#include "engine/core/adaptation/rasch.h"
#include "engine/core/adaptation/staircase.h"
#include "engine/core/base/random.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tools/adapt/adaptation_replay.h"
#include "tools/program.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

struct Answered {
  ExitCode code{};
  std::string out;
  std::string err;
};

Answered dorsal_with(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err});
  return {code, out.str(), err.str()};
}

struct Log {
  ScratchFolder folder;
  std::string file = (folder / "log.csv").string();

  explicit Log(const std::string& text) { write_text(file, text); }

  [[nodiscard]] Answered replayed(std::vector<std::string> options) const {
    options.insert(options.begin(), {"adapt", "replay", file});
    return dorsal_with(std::move(options));
  }
  [[nodiscard]] nlohmann::json document(std::vector<std::string> options) const {
    options.emplace_back("--json");
    const Answered answer = replayed(std::move(options));
    INFO(answer.err);
    REQUIRE(answer.code == ExitCode::ok);
    return nlohmann::json::parse(answer.out);
  }
};

// One trace of the reference file: trace,method,trial,level_presented,response_correct,next_level,reversal
std::string reference_trace(const std::string& name) {
  std::ifstream in(DORSAL_SOURCE_DIR "/tests/golden/vectors/open_05_traces.csv");
  std::string text;
  std::string line;
  std::getline(in, line);
  text = line + '\n';
  while (std::getline(in, line))
    if (line.starts_with(name + ",")) text += line + '\n';
  return text;
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) cells.push_back(cell);
  return cells;
}

void check_against_reference(const std::string& name, std::vector<std::string> options) {
  CAPTURE(name);
  const std::string text = reference_trace(name);
  const auto document = Log(text).document(std::move(options));
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  REQUIRE(document["steps"].size() == 30);
  for (const auto& step : document["steps"]) {
    std::getline(lines, line);
    const auto cells = columns_of(line);
    CHECK(step["level"].get<double>() == Approx(std::stod(cells[3])));
    CHECK(step["next_level"].get<double>() == Approx(std::stod(cells[5])));
    CHECK(step["reversal"].get<bool>() == (cells[6] == "1"));
  }
  CHECK(document["result"]["levels_as_logged"] == 30);
}

// Answers of a person whose threshold is known, at levels 1 to 10 in turn.
std::string simulated_log(double threshold, int answers) {
  Random random{7};
  std::string text = "level,correct\n";
  for (int i = 0; i < answers; ++i) {
    const double level = 1 + i % 10;
    text +=
        fmt::format("{},{}\n", level,
                    random.chance(adaptation::falling_logistic(level, threshold, 0.6, {0.5, 0.02})) ? 1 : 0);
  }
  return text;
}

} // namespace

TEST_CASE("command adapt replay: staircases take the published steps, level by level") {
  const std::vector<std::string> angles{"--method", "staircase", "--start",   "180",
                                        "--lowest", "0",         "--highest", "180",
                                        "--harder", "smaller",   "--step",    "20,10,5"};
  check_against_reference("2D1U-init0", angles);
  auto one_by_one = angles;
  one_by_one.insert(one_by_one.end(), {"--first-steps", "one-by-one"});
  check_against_reference("2D1U-init1", one_by_one);
  check_against_reference("3D1U-init0",
                          {"--method", "staircase", "--lowest", "0", "--highest", "180", "--harder",
                           "smaller", "--step", "15,10,5", "--correct-to-harden", "3"});
  check_against_reference("2D1U-clamp-init0", {"--method", "staircase", "--lowest", "0", "--highest", "20",
                                               "--harder", "smaller", "--step", "8,4"});
  check_against_reference("1D1U-weighted80-init0",
                          {"--method", "weighted-up-down", "--lowest", "0", "--highest", "180", "--harder",
                           "smaller", "--step", "5"});
}

TEST_CASE("command adapt replay: levels that the method would not have shown are counted and said") {
  const Log log("trial,difficulty,response_correct\n11,3,true\n12,3,FALSE\n13,3,1\n");
  const Answered answer = log.replayed({"--method", "weighted-up-down", "--highest", "10", "--lowest", "1"});
  CHECK(answer.code == ExitCode::ok);
  CHECK_THAT(answer.out, Contains("1 correct in a row: 0.5 harder; 1 wrong in a row: 2 easier."));
  CHECK_THAT(answer.out, Contains("   12             3    wrong    3.5       yes         1.5"));
  CHECK_THAT(answer.out, Contains("1 of 3 levels are those of the log."));
  CHECK_THAT(answer.out, Contains("the answers belong to other levels"));
  CHECK_THAT(answer.out, Contains("2 reversals; next level 2."));
}

TEST_CASE("command adapt replay: rasch gives the ability of the engine after every answer") {
  const auto document = Log("level,correct\n-1,1\n0,1\n0.5,0\n").document({"--method", "rasch"});
  CHECK(document["schema"] == "dorsal.adapt");
  CHECK(document["schema_version"] == 1);
  const std::vector<adaptation::RaschItem> items{{-1, true}, {0, true}, {0.5, false}};
  REQUIRE(document["steps"].size() == 3);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto expected = adaptation::rasch_eap(std::span{items}.first(i + 1), {}, 0.5);
    CHECK(document["steps"][i]["ability"].get<double>() == Approx(expected.ability));
    CHECK(document["steps"][i]["sd"].get<double>() == Approx(expected.sd));
  }
}

TEST_CASE("command adapt replay: questplus finds the threshold that made the answers") {
  const auto document = Log(simulated_log(6, 300)).document({"--method", "questplus"});
  const auto& result = document["result"];
  CHECK(result["threshold_mean"].get<double>() == Approx(6).margin(0.6));
  CHECK(result["threshold_interval_95"]["lower"].get<double>() <= 6);
  CHECK(result["threshold_interval_95"]["upper"].get<double>() >= 6);
  const auto& steps = document["steps"];
  CHECK(steps.back()["entropy_nats"].get<double>() < steps.front()["entropy_nats"].get<double>());
  CHECK(steps[18]["chosen_by"] == "entropy"); // of the twentieth trial
  CHECK(steps[19]["chosen_by"] == "target");
  for (const auto& step : steps) { // only levels that the log has
    const double next = step["next_level"].get<double>();
    CHECK((next >= 1 && next <= 10 && next == std::floor(next)));
  }
  // 80 % of a lapse of .02 lies 0.3 below the threshold for a width of 0.6: the level shown is next to it.
  CHECK(steps.back()["next_level"].get<double>() == Approx(5.5).margin(0.51));
}

TEST_CASE("command adapt replay: an export is a log, and Dorsal's own training is replayed exactly") {
  const ScratchFolder folder;
  const std::string database = (folder / "d.db").string();
  const std::string file = (folder / "trials.csv").string();
  const std::string protocol = (folder / "staircase.toml").string();
  write_text(protocol, "[adaptation]\nmethod = \"staircase\"\ngentle_trials = 0\nerrors_before_easy = 10\n"
                       "fall_back = 0.0\nspell_trials = 40\nspell_errors = 40\n");
  REQUIRE(dorsal_with({"simulate", "--db", database, "--protocol", protocol, "--sets",
                       DORSAL_SOURCE_DIR "/stimuli/sets"})
              .code == ExitCode::ok);
  REQUIRE(dorsal_with({"export", "csv", "--db", database, "-o", file}).code == ExitCode::ok);
  const Answered answer = dorsal_with({"adapt", "replay", file, "--method", "weighted-up-down", "--start",
                                       "3", "--lowest", "1", "--highest", "10", "--json"});
  REQUIRE(answer.code == ExitCode::ok);
  const auto document = nlohmann::json::parse(answer.out);
  CHECK(document["answers"].get<int>() >= 20);
  CHECK(document["left_out"].get<int>() >= 40); // practice and assess
  CHECK(document["sessions"] == 1);
  CHECK(document["result"]["levels_as_logged"] == document["answers"]);
}

TEST_CASE("command adapt replay: all problems of a log are told at once, with their lines") {
  const Log log("trial,level,correct\n1,abc\x1b[31m,1\n2,1e9,maybe\n3,4\nx,4,1\n,,1\n");
  const Answered answer = log.replayed({"--method", "rasch"});
  CHECK(answer.code == ExitCode::bad_input);
  CHECK(answer.out.empty());
  CHECK(std::ranges::count(answer.err, '\n') == 5);
  CHECK_THAT(answer.err,
             Contains("log.csv:2:1: level \"abc?[31m\" is not a level; allowed are numbers from"));
  CHECK_THAT(answer.err, Contains("log.csv:3:1: correct \"maybe\" is not an answer; allowed are 1, 0, true"));
  CHECK_THAT(answer.err, Contains("log.csv:4:1: 2 fields, but the header has 3"));
  CHECK_THAT(answer.err, Contains("log.csv:5:1: trial \"x\""));
}

TEST_CASE("command adapt replay: logs that cannot be replayed are refused with what to do") {
  const auto error_of = [](const std::string& text) {
    const AdaptationLog log = parse_adaptation_log(text, "log");
    return log.ok() ? std::string{} : to_string(log.problems.front());
  };
  CHECK_THAT(error_of(""), Contains("log:1:1: is empty; the first line must name the columns"));
  CHECK_THAT(error_of("a,b\n1,2\n"), Contains("name one level, difficulty or level_presented"));
  CHECK_THAT(error_of("level,level,correct\n1,1,1\n"), Contains("more than one column"));
  CHECK_THAT(error_of("level,correct\n,1\nNA,0\n"), Contains("no row with both a level and an answer"));
  CHECK_THAT(error_of("level,correct\n\"1,812\",1\n"),
             Contains("log:2:1: level \"1,812\" could be thousands"));
  CHECK(error_of("level,correct\n\"1,5\",1\n1.812,0\n").empty());
  CHECK_THAT(error_of("level,correct\n\"1,1\n"), Contains("log:2:1: a quoted field never ends"));
  CHECK_THAT(error_of("participant,level,correct\nA11,1,1\nB22,1,0\n"),
             Contains("log:3:1: participant \"B22\" comes after \"A11\"") && Contains("--patient"));
  CHECK_THAT(error_of(std::string(max_log_bytes + 1, '1')), Contains("larger than the 16000000 bytes"));
  std::string long_log = "level,correct\n";
  for (std::size_t i = 0; i <= max_log_answers; ++i) long_log += "1,1\n";
  CHECK_THAT(error_of(long_log), Contains("at most 20000 are replayed"));
  CHECK(dorsal_with({"adapt", "replay", "/nowhere/log.csv", "--method", "rasch"}).code ==
        ExitCode::file_error);
}

TEST_CASE(
    "command adapt replay: options that a method does not know, and impossible ones, are usage errors") {
  const Log log("level,correct\n1,1\n2,0\n");
  const auto refused = [&](std::vector<std::string> options) {
    const Answered answer = log.replayed(std::move(options));
    CHECK(answer.code == ExitCode::usage);
    CHECK(answer.out.empty());
    return answer.err;
  };
  CHECK_THAT(refused({"--method", "rasch", "--target", "0.8"}),
             Contains("--target means nothing to --method rasch; leave it out"));
  CHECK_THAT(refused({"--method", "staircase", "--start", "7"}), Contains("allowed are 1 to 2"));
  CHECK_THAT(refused({"--method", "staircase", "--lowest", "5"}), Contains("lies above the highest"));
  CHECK_THAT(refused({"--method", "weighted-up-down", "--step", "2,1"}), Contains("one --step"));
  CHECK_THAT(refused({"--method", "questplus", "--step", "0.0001"}), Contains("more than 200 levels"));
  refused({"--method", "weighted-up-down", "--target", "1"});
  refused({"--method", "magic"});
  refused({});
}
