// Headers, rows and blocks that other programs write.
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"
#include "tools/analyse/analyse_table.h"
#include "tools/analyse/json_report.h"
#include "tools/analyse/results.h"
#include "tools/analyse/text_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

using Times = std::vector<double>;
const std::string header = "side,response,response_time_ms\n";

std::size_t trials(const Table& table) {
  std::size_t sum = 0;
  for (const Group& group : table.groups) sum += group.trials.size();
  return sum;
}

std::string unusable(const std::string& text) {
  const ScratchFile file{text};
  AnalyseOptions options;
  options.tables = {file.path()};
  std::ostringstream out;
  try {
    static_cast<void>(analyse_table(options, out));
  } catch (const Error& e) {
    CHECK(e.code() == ExitCode::bad_input);
    CHECK(out.str().empty());
    return e.what();
  }
  return "";
}

} // namespace

TEST_CASE("table shape: R's row names do not shift the columns, and it is said") {
  const Table blanks = table_of("\"side\" \"response\" \"response_time_ms\"\n\"1\" \"left\" \"left\" 812\n"
                                "\"2\" \"right\" \"left\" 790\n\"7\" \"left\" \"left\" 901.5\n");
  CHECK(times_of(blanks) == Times{812, 790, 901.5});
  REQUIRE(blanks.notes.size() == 1);
  CHECK(mentions(blanks.notes[0], "R's row name"));
  const Table commas =
      table_of("response_time_ms,side,response\n1,812,left,left\n2,790,right,right\n3,901,left,left\n");
  CHECK(times_of(commas) == Times{812, 790, 901});
}

TEST_CASE("table shape: a header one shorter whose first cells are no names is refused") {
  CHECK(mentions(refusal_of(header + "A,left,left,812\nA,right,right,790\n"), "every row has one cell more"));
}

TEST_CASE(
    "table shape: two columns of one name are refused with both numbers, unless one is given by number") {
  const std::string text =
      "side,response,response_time_ms,response\nleft,left,812,right\nright,right,790,left\n";
  CHECK(mentions(refusal_of(text), "columns 2 and 4 have the same name 'response'"));
  const Table second = table_of(text, {.named = {{Column::response, "#4"}}});
  CHECK_FALSE(correct(second.groups[0].trials[0]));
  CHECK(trials(table_of("side,response,response_time_ms,note,note\nleft,left,812,a,b\n")) == 1);
  CHECK(
      mentions(refusal_of(text, {.named = {{Column::response, "#5"}}}), "'#5', which is not in the header"));
}

TEST_CASE("table shape: a second block without a block column is kept whole, its time-outs too") {
  const std::string block = "1,left,left,812\n2,right,right,790\n3,left,,\n";
  const Table t = table_of("trial," + header + block + "1,left,left,700\n2,right,right,650\n3,left,,\n");
  CHECK(trials(t) == 6);
  CHECK(t.problems.lines(Problem::numbering_restarts) == Lines{5});
  CHECK(t.problems.lines(Problem::duplicate).empty());
  CHECK(t.problems.lines(Problem::repeated_trial_number).empty());
}

TEST_CASE("table shape: only rows equal in every cell are duplicates, time-outs only among duplicates") {
  const std::string block = "1,left,left,812,a\n2,right,right,790,b\n3,left,,,c\n";
  const std::string head = "trial,side,response,response_time_ms,picture\n";
  const Table twice = table_of(head + block + block);
  CHECK(trials(twice) == 3);
  CHECK(twice.problems.lines(Problem::duplicate) == Lines{5, 6, 7});
  const Table other_picture = table_of(head + block + "1,left,left,812,z\n");
  CHECK(trials(other_picture) == 4);
  CHECK(other_picture.problems.lines(Problem::duplicate).empty());
}

TEST_CASE("table shape: a column that is no trial number takes no endless time") {
  std::string text = "trial," + header;
  for (int i = 0; i < 50'000; ++i) text += fmt::format("1,left,left,{}\n", 500 + i % 900);
  const Table t = table_of(text);
  CHECK(trials(t) + t.problems.lines(Problem::duplicate).size() == 50'000);
}

TEST_CASE("table shape: a table with nothing usable is refused with the reasons") {
  const auto why = unusable(header + "up,left,812\ndown,left,790\nleft,left,x\n");
  CHECK(mentions(why, "none of its 3 rows can be used"));
  CHECK(mentions(why, "unknown_side                       2"));
  CHECK(mentions(why, "lines 2, 3"));
  CHECK(mentions(why, "unreadable_time"));
  CHECK(mentions(unusable(header), "there is no row below the header"));
}

TEST_CASE("table shape: the first ten lines of each reason are named") {
  std::string text = header + "left,left,812\n";
  for (int i = 0; i < 12; ++i) text += "up,left,812\n";
  const auto report = text_report(sum_up(table_of(text), {}));
  CHECK(mentions(report, "lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more"));
}

TEST_CASE("table shape: CR line ends, Excel's sep= line and a header that comes again are read") {
  CHECK(times_of(table_of("side,response,response_time_ms\rleft,left,812\rright,right,790\r")) ==
        Times{812, 790});
  const Table excel = table_of("sep=;\r\nside;response;response_time_ms\r\nleft;left;812\r\nup;left;790\r\n");
  CHECK(times_of(excel) == Times{812});
  CHECK(excel.problems.lines(Problem::unknown_side) == Lines{4});
  const Table joined = table_of(header + "left,left,812\n" + header + "right,right,790\n");
  CHECK(times_of(joined) == Times{812, 790});
  CHECK(joined.problems.lines(Problem::repeated_header) == Lines{3});
  CHECK_FALSE(joined.problems.any_fault());
}

TEST_CASE("table shape: zero bytes deep in a file leave their row out") {
  std::string text = header;
  for (int i = 0; i < 300; ++i) text += "left,left,812\n";
  text += std::string("left,left,8\0\0\n", 14) + "right,right,790\n";
  const Table t = table_of(text);
  CHECK(t.problems.lines(Problem::zero_byte) == Lines{302});
  CHECK(trials(t) == 301);
}

TEST_CASE("table shape: a person in two spellings stays two, and it is said") {
  const Table t =
      table_of("participant," + header + "P01,left,left,812\np1,right,right,790\nP02,left,left,700\n");
  CHECK(t.groups.size() == 3);
  CHECK(t.notes == std::vector<std::string>{"'P01' and 'p1' are taken as two people"});
  std::ostringstream json;
  write_json_report(sum_up(t, {}), json);
  CHECK(nlohmann::json::parse(json.str())["notes"].size() == 1);
}

TEST_CASE("table shape: what PsychoPy adds, lists of keys and a last empty column, does no harm") {
  const Table t =
      table_of("key_resp.keys,key_resp.rt,key_resp.corr,\n['left'],0.812,1,\nNone,,0,\nright,0.79,0,\n,,,\n",
               {.preset = Preset::psychopy});
  CHECK(trials(t) == 3);
  CHECK(times_of(t) == Times{812, 790});
  CHECK(t.problems.lines(Problem::no_trial) == Lines{5});
}

TEST_CASE("angles: a roll or an amplitude that could be radians is doubted in a note, degrees are not") {
  const auto notes_of = [](const char* column, const char* angle) {
    return table_of(fmt::format("side,response,response_time_ms,{0}\nleft,left,812,0\nright,right,790,{1}\n",
                                column, angle))
        .notes;
  };
  for (const char* column : {"roll_deg", "amplitude_deg"}) {
    REQUIRE(notes_of(column, "3.1416").size() == 1);
    CHECK(mentions(notes_of(column, "-0.7854")[0], "radians"));
    CHECK(notes_of(column, "45").empty());
    CHECK(notes_of(column, "0").empty());
  }
  CHECK(notes_of("view_deg", "5").empty());
}
