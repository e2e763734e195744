#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <nlohmann/json.hpp>

#include <cmath>
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

Answered rules_check(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"rules", "check"});
  std::ostringstream out;
  std::ostringstream err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err});
  return {code, out.str(), err.str()};
}

nlohmann::json checked(std::vector<std::string> arguments) {
  arguments.emplace_back("--json");
  const Answered answer = rules_check(std::move(arguments));
  REQUIRE(answer.code == ExitCode::ok);
  return nlohmann::json::parse(answer.out);
}

double ready_by(const nlohmann::json& document, std::size_t patient, const std::string& rules,
                std::size_t session) {
  return document["patients"][patient][rules]["ready_by"][session - 1].get<double>();
}

// Patients in the order of the table.
constexpr std::size_t at_75 = 1;
constexpr std::size_t at_80 = 2;
constexpr std::size_t at_85 = 3;
constexpr std::size_t one_sided = 6;

// One block at 80 % is enough, whatever the sides: the folk rule.
constexpr std::string_view folk_rule = "[readiness]\n"
                                       "accuracy_certainty = 0.5\n"
                                       "pooled_blocks = 1\n"
                                       "side_accuracy_goal = 0.5\n"
                                       "side_certainty = 0.5\n"
                                       "side_gap = 0.5\n"
                                       "least_blocks = 1\n"
                                       "least_days = 1\n"
                                       "least_span_days = 0\n";

} // namespace

TEST_CASE("command rules check: the default rules call the right patients ready") {
  const auto document = checked({"--patients", "400", "--blocks", "10", "--seed", "2"});
  CHECK(document["schema"] == "dorsal.rules");
  CHECK(document["schema_version"] == 1);
  CHECK(document["file"].is_null());
  REQUIRE(document["patients"].size() == 7);
  CHECK(document["patients"][at_75]["overall_accuracy_rule"]["method"] == "exact");
  CHECK(ready_by(document, at_75, "overall_accuracy_rule", 10) == Approx(0.0369).margin(0.0001));
  CHECK(ready_by(document, at_80, "overall_accuracy_rule", 10) == Approx(0.4357).margin(0.0001));
  CHECK(ready_by(document, at_75, "accuracy_rules", 10) <= 0.06);
  CHECK(ready_by(document, at_75, "whole_rule_set", 10) <= 0.06);
  CHECK(ready_by(document, at_85, "whole_rule_set", 10) >= 0.90);
  // The overall rule cannot see one bad side; the rules of each side do.
  CHECK(ready_by(document, one_sided, "overall_accuracy_rule", 10) >= 0.3);
  CHECK(ready_by(document, one_sided, "whole_rule_set", 10) <= 0.12);
}

TEST_CASE("command rules check: simulated figures come with their error, and more rules never mean sooner") {
  const auto document = checked({"--patients", "200", "--blocks", "12"});
  for (const auto& patient : document["patients"]) {
    CHECK(patient["accuracy_rules"]["method"] == "simulated");
    CHECK(patient["accuracy_rules"]["patients"] == 200);
    const double share = patient["whole_rule_set"]["ready_by"][11].get<double>();
    CHECK(patient["whole_rule_set"]["ready_by_standard_error"][11].get<double>() ==
          Approx(std::sqrt(share * (1 - share) / 200)).margin(1e-12));
    CHECK(patient["whole_rule_set"]["mean_sessions"].get<double>() >=
          patient["accuracy_rules"]["mean_sessions"].get<double>());
  }
}

TEST_CASE("command rules check: the table says what is exact and what is simulated") {
  const Answered answer = rules_check({"--patients", "50", "--blocks", "6", "--trials", "24"});
  CHECK(answer.code == ExitCode::ok);
  CHECK_THAT(answer.out, Contains("Readiness rules: built-in defaults"));
  CHECK_THAT(answer.out, Contains("6 sessions of one assess block with 24 trials, 3 days"));
  CHECK_THAT(answer.out, Contains("Overall accuracy rule alone (exact)"));
  CHECK_THAT(answer.out, Contains("Whole rule set (simulated, 50 patients a row)"));
  CHECK_THAT(answer.out, Contains("READY by 5  READY by 6  mean sessions"));
  CHECK_THAT(answer.out, Contains(" +/- "));
}

TEST_CASE("command rules check: the folk rule is warned about in plain words") {
  const ScratchFolder folder;
  const std::string file = (folder / "folk.toml").string();
  write_text(file, folk_rule);
  const auto document = checked({file, "--patients", "200", "--blocks", "10"});
  CHECK(document["file"] == file);
  CHECK(ready_by(document, at_75, "overall_accuracy_rule", 10) >= 0.85);
  REQUIRE_FALSE(document["warnings"].empty());
  const auto warning = document["warnings"][0].get<std::string>();
  CHECK_THAT(warning, Contains("patients who are truly at 75 % would be called ready after one block"));
  CHECK_THAT(warning, Contains("raise accuracy_certainty"));
}

TEST_CASE("command rules check: a pool too large for the exact way is said to be, and still simulated") {
  const ScratchFolder folder;
  const std::string file = (folder / "wide.toml").string();
  write_text(file, "[readiness]\npooled_blocks = 5\nleast_blocks = 5\n");
  const auto document = checked({file, "--patients", "20", "--blocks", "6"});
  CHECK(document["patients"][at_75]["overall_accuracy_rule"].is_null());
  CHECK_THAT(rules_check({file, "--patients", "20", "--blocks", "6"}).out,
             Contains("cannot be worked out exactly"));
}

TEST_CASE("command rules check: the same seed gives the same figures, another one others") {
  const std::vector<std::string> plan{"--patients", "100", "--blocks", "8"};
  auto other = plan;
  other.insert(other.end(), {"--seed", "2"});
  CHECK(rules_check(plan).out == rules_check(plan).out);
  CHECK(checked(plan)["patients"] != checked(other)["patients"]);
}

TEST_CASE("command rules check: the page is whole, loads nothing and holds the figures") {
  const ScratchFolder folder;
  const std::string rules = (folder / "a<b>&@TABLES@.toml").string();
  write_text(rules, "[readiness]\n");
  const auto page = folder / "rules.html";
  CHECK(rules_check({rules, "--patients", "20", "--blocks", "5", "--html", page.string()}).code ==
        ExitCode::ok);
  const std::string text = read_text(page);
  CHECK_THAT(text, Contains("a&lt;b&gt;&amp;@TABLES@.toml</h1>"));
  CHECK_THAT(text, Contains("<th scope=\"row\">75 %</th>"));
  CHECK_THAT(text, Contains("called READY (% of patients)") && Contains("left 95 %, right"));
  CHECK(text.find("<script") == std::string::npos);
  for (const std::string placeholder : {"@STYLE@", "@FIGURES@", "@NOTES@", "@WARNINGS@"})
    CHECK(text.find(placeholder) == std::string::npos);
  CHECK(text.find("src=") == std::string::npos);
  CHECK(text.find("<link") == std::string::npos);
}

TEST_CASE("command rules check: bad rules and impossible files are refused") {
  const ScratchFolder folder;
  const std::string file = (folder / "bad.toml").string();
  write_text(file, "[readiness]\naccuracy_goal = 80\nside_gap = -1\n");
  const Answered bad = rules_check({file});
  CHECK(bad.code == ExitCode::bad_input);
  CHECK_THAT(bad.err, Contains("bad.toml:2:") && Contains("bad.toml:3:"));
  CHECK(bad.out.empty());
  CHECK(rules_check({(folder / "none.toml").string()}).code == ExitCode::file_error);
  CHECK(rules_check({"--patients", "0"}).code == ExitCode::usage);
  CHECK(rules_check({"--patients", "10", "--blocks", "1", "--html", (folder / "no" / "x.html").string()})
            .code == ExitCode::file_error);
}
