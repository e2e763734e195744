#include "tools/analyse/reading/table.h"

#include "engine/core/base/error.h"
#include "tests/analyse/scratch_file.h"
#include "tests/support/catch.h"
#include "tools/analyse/file/number_text.h"
#include "tools/analyse/html_report.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/results.h"
#include "tools/analyse/rules_file.h"
#include "tools/analyse/text_report.h"

#include <nlohmann/json.hpp>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

Table table(const std::string& text, const ImportSettings& settings = {}) {
  const ScratchFile file{text};
  return read_table(file.path(), settings);
}

std::size_t trials(const Table& t) {
  std::size_t sum = 0;
  for (const auto& g : t.groups) sum += g.trials.size();
  return sum;
}

ExitCode code_of(const std::string& text, const ImportSettings& settings = {}) {
  try {
    static_cast<void>(table(text, settings));
  } catch (const Error& e) {
    return e.code();
  }
  return ExitCode::ok;
}

using Lines = std::vector<std::uint32_t>;
const std::string header = "side,response,response_time_ms\n";

} // namespace

TEST_CASE("table: every impossible row is counted under its name with its line") {
  const Table t = table(header + "left,left,700\n"
                                 "up,left,700\n"
                                 ",left,700\n"
                                 "left,down,700\n"
                                 "left,,700\n"
                                 "left,left,\n"
                                 "left,left,fast\n"
                                 "left,left,-5\n"
                                 "left,left,0\n"
                                 "left,left,1e9\n"
                                 "left,left,inf\n"
                                 "left,left\n"
                                 "left,left,1.234,5\n"
                                 "left,left,NaN\n");
  CHECK(trials(t) == 2);
  CHECK(t.problems.lines(Problem::unknown_side) == Lines{3});
  CHECK(t.problems.lines(Problem::missing_side) == Lines{4});
  CHECK(t.problems.lines(Problem::unknown_response) == Lines{5});
  CHECK(t.problems.lines(Problem::time_without_response) == Lines{6});
  CHECK(t.problems.lines(Problem::long_row) == Lines{14});
  CHECK(t.problems.lines(Problem::missing_time) == Lines{7, 15});
  CHECK(t.problems.lines(Problem::unreadable_time) == Lines{8});
  CHECK(t.problems.lines(Problem::impossible_time) == Lines{9, 10, 11, 12});
  CHECK(t.problems.lines(Problem::short_row) == Lines{13});
  CHECK(t.problems.any_fault());
}

TEST_CASE("table: neither response nor time is a time-out, a wrong answer without a time") {
  const Table t = table(header + "left,,\nright,right,800\n");
  CHECK(trials(t) == 2);
  CHECK_FALSE(answered(t.groups[0].trials[0]));
  CHECK(t.problems.lines(Problem::no_answer_taken_as_time_out) == Lines{2});
}

TEST_CASE("table: practice, voided trials and anticipations are left out by design, which is no fault") {
  const Table t = table("block_kind,outcome,side,response,response_time_ms\n"
                        "practice,answered,left,left,700\n"
                        "assess,voided,left,,\n"
                        "assess,anticipation,left,left,50\n"
                        "assess,time_out,left,,\n"
                        "assess,answered,left,left,700\n");
  CHECK(trials(t) == 2);
  CHECK_FALSE(t.problems.any_fault());
  CHECK(t.problems.lines(Problem::practice) == Lines{2});
  CHECK(t.problems.lines(Problem::voided) == Lines{3});
  CHECK(t.problems.lines(Problem::anticipation) == Lines{4});
}

TEST_CASE("table: a duplicated trial counts once, a repeated number with another answer is kept and listed") {
  const Table t = table("participant,trial,side,response,response_time_ms\n"
                        "A,1,left,left,700\nA,1,left,left,700\nB,1,left,left,700\nA,1,left,right,900\n");
  CHECK(trials(t) == 3);
  CHECK(t.problems.lines(Problem::duplicate) == Lines{3});
  CHECK(t.problems.lines(Problem::repeated_trial_number) == Lines{5});
}

TEST_CASE("table: groups are participant and session unless asked otherwise") {
  const std::string text = "participant,session,block,side,response,response_time_ms\n"
                           "A,1,1,left,left,700\nA,1,2,left,left,700\nA,2,1,left,left,700\n";
  CHECK(table(text).groups.size() == 2);
  CHECK(table(text, {.by = std::vector{Column::participant}}).groups.size() == 1);
  CHECK(table(text, {.by = std::vector{Column::block}}).groups.size() == 2);
  CHECK(code_of(text, {.by = std::vector{Column::block_kind}}) == ExitCode::bad_input);
}

TEST_CASE("table: decimal commas, semicolons and other spellings are read") {
  const Table t = table("side;response;response_time_ms\nL;ArrowLeft;712,5\nRIGHT;r;800\n");
  CHECK(t.groups[0].trials[0].response_time_ms == 712.5);
  CHECK(correct(t.groups[0].trials[1]));
}

TEST_CASE("table: presets and --columns read the tables of other programs") {
  const Table jspsych =
      table("rt,response,correct_response,trial_index\n712,arrowleft,arrowleft,1\nnull,null,arrowright,2\n",
            {.preset = Preset::jspsych});
  CHECK(correct(jspsych.groups[0].trials[0]));
  CHECK_FALSE(answered(jspsych.groups[0].trials[1]));
  const Table psychopy = table("key_resp.keys,key_resp.rt,key_resp.corr\nleft,0.7125,1\nleft,0.9,0\n",
                               {.preset = Preset::psychopy});
  CHECK(psychopy.groups[0].trials[0].response_time_ms == Approx(712.5));
  CHECK(psychopy.groups[0].trials[1].shown == analysis::Shown::right);
  const Table pebl = table("subnum,resp,rt,corr\n1,l,712,1\n", {.preset = Preset::pebl});
  CHECK(pebl.groups[0].trials[0].shown == analysis::Shown::left);
  const Table named = table(
      "Seite,Antwort,RT\nleft,left,700\n",
      {.named = {{Column::side, "Seite"}, {Column::response, "Antwort"}, {Column::response_time_ms, "RT"}}});
  CHECK(trials(named) == 1);
}

TEST_CASE("table: a header without the needed columns is refused, an empty file too, a bare header is an "
          "empty table") {
  CHECK(code_of("a,b\n1,2\n") == ExitCode::bad_input);
  CHECK(code_of("") == ExitCode::bad_input);
  CHECK(trials(table(header)) == 0);
}

TEST_CASE("numbers: what is no number is not read") {
  CHECK(std::holds_alternative<Unreadable>(read_number("1,234,5")));
  CHECK(std::holds_alternative<Missing>(read_number(" NA ")));
  CHECK(std::get<double>(read_number(" +1e3 ")) == 1000.0);
}

TEST_CASE("reports: an empty table gives nulls, and the page is complete and loads nothing") {
  const Results r = sum_up(table(header), {});
  std::ostringstream text;
  write_json_report(r, text);
  const auto json = nlohmann::json::parse(text.str());
  CHECK(json["groups"].empty());
  CHECK(json["schema"] == "dorsal.analysis/1");
  CHECK(json["all"]["accuracy"]["overall"]["share"].is_null());
  CHECK(text_report(r).find("0 trials analysed") != std::string::npos);
  const std::string page = html_report(r);
  CHECK(page.find("src=") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  for (const char* left : {"@FIGURES@", "@NOTE@", "@STYLE@", "@SUMMARY@"})
    CHECK(page.find(left) == std::string::npos);
}

TEST_CASE("reports: the JSON document holds every group") {
  const Results r =
      sum_up(table("participant,side,response,response_time_ms\nA,left,left,700\nB,left,right,800\n"), {});
  std::ostringstream text;
  write_json_report(r, text);
  const auto json = nlohmann::json::parse(text.str());
  REQUIRE(json["groups"].size() == 2);
  CHECK(json["groups"][0]["group"]["participant"] == "A");
  CHECK(json["groups"][1]["accuracy"]["overall"]["correct"] == 0);
}

TEST_CASE("reports: a participant named like a script stays text") {
  const Results r = sum_up(
      table("participant,side,response,response_time_ms\n</script><b>,left,left,700\nB,left,left,800\n"), {});
  CHECK(html_report(r).find("</script><b>") == std::string::npos);
}

TEST_CASE("rules: a file changes what it names, and unknown keys and bad values are all reported") {
  const ScratchFile good{"[analysis]\nlongest_ms = 8000\nmad_k = 3\n"};
  CHECK(read_rules(good.path()).longest_ms == 8000);
  CHECK(read_rules(good.path()).shortest_ms == 200);
  const ScratchFile bad{"[analysis]\nlongest = 8000\nmad_k = -1\nflag_p = \"x\"\n"};
  try {
    static_cast<void>(read_rules(bad.path()));
    FAIL("accepted");
  } catch (const Error& e) {
    const std::string text = e.what();
    CHECK(text.find("longest is no rule") != std::string::npos);
    CHECK(text.find("mad_k") != std::string::npos);
    CHECK(text.find("flag_p has the wrong type") != std::string::npos);
  }
}
