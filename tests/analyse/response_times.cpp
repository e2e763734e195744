// Thousands, decimals and units of response times: what can be read two ways is never chosen in silence.
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"
#include "tools/analyse/reading/mark_evidence.h"

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

using Times = std::vector<double>;
const std::string header = "side,response,response_time_ms\n";
const std::string wide_header = "side;response;response_time_ms\n";

double number(std::string_view text, DecimalMark mark = DecimalMark::either) {
  return std::get<double>(read_number(text, mark));
}

bool unreadable(std::string_view text, DecimalMark mark = DecimalMark::either) {
  return std::holds_alternative<Unreadable>(read_number(text, mark));
}

} // namespace

TEST_CASE("response times: 1,812 without quotes in a comma table is refused, not read as 1 s") {
  const auto why = refusal_of(header + "left,left,812\nleft,left,1,812\nright,right,790\n");
  CHECK(mentions(why, "line 3: the response time 1,812 has the table's own delimiter inside"));
  const auto every = refusal_of("response_time_ms,side,response\n1,812,left,left\n1,790,right,right\n");
  CHECK(mentions(every, "every row has one cell more than the header, from line 2 on"));
}

TEST_CASE("response times: a row with more cells than the header is left out with its line") {
  const Table t = table_of(header + "left,left,812,tired\nright,right,790\nleft,left,700,,\n");
  CHECK(t.problems.lines(Problem::long_row) == Lines{2});
  CHECK(times_of(t) == Times{790, 700});
}

TEST_CASE("response times: two marks are thousands and decimals, and groups have three digits") {
  CHECK(number("1,812.5") == 1812.5);
  CHECK(number("1.812,5") == 1812.5);
  CHECK(number("1 812") == 1812);
  CHECK(number("1\xC2\xA0"
               "812") == 1812);
  CHECK(number("1'812") == 1812);
  CHECK(number("1,812", DecimalMark::point) == 1812);
  CHECK(number("1.812", DecimalMark::comma) == 1812);
  CHECK(number("812,5") == 812.5);
  for (const auto* text : {"1,2,3", "1,81.5", "1.812,5.3", "12 34", "1e400", "812 ms", "--5"})
    CHECK(unreadable(text));
  CHECK(unreadable("812.5", DecimalMark::comma));
}

TEST_CASE(
    "response times: thousands marks are refused with line and cell where nothing tells them from decimals") {
  CHECK(mentions(refusal_of(wide_header + "left;left;1.812\nright;right;1.790\n"),
                 "line 2: '1.812' could be thousands or decimals"));
  CHECK(mentions(refusal_of(wide_header + "left;left;812\nright;right;1.790\n"), "line 3: '1.790'"));
  CHECK(mentions(refusal_of(header + "left,left,\"1,812\"\nright,right,812\n"),
                 "--decimal point or --decimal comma"));
}

TEST_CASE("response times: one cell that can only be read one way tells the marks of all") {
  const Table commas = table_of(wide_header + "left;left;1.812\nright;right;812,5\n");
  CHECK(times_of(commas) == Times{1812, 812.5});
  CHECK(commas.notes.size() == 1);
  CHECK(times_of(table_of(header + "left,left,\"1,812\"\nright,right,812.5\n")) == Times{1812, 812.5});
  CHECK(times_of(table_of(header + "left,left,1021.334\nright,right,712.345\nleft,left,45.123\n")) ==
        Times{1021.334, 712.345, 45.123});
}

TEST_CASE("response times: --decimal says how to read what could be two numbers") {
  const std::string text = wide_header + "left;left;1.812\nright;right;790\n";
  CHECK(times_of(table_of(text, {.decimal = DecimalMark::comma})) == Times{1812, 790});
  CHECK(times_of(table_of(text, {.decimal = DecimalMark::point})) == Times{1.812, 790});
}

TEST_CASE("response times: seconds under a name in milliseconds are refused with the option that says it") {
  const std::string text = header + "left,left,0.812\nright,right,0.79\nleft,left,1.2\n";
  CHECK(mentions(refusal_of(text), "Say --unit s, or --unit ms"));
  CHECK(times_of(table_of(text, {.unit = TimeUnit::seconds})) == Times{812, 790, 1200});
  CHECK(times_of(table_of(text, {.unit = TimeUnit::milliseconds})) == Times{0.812, 0.79, 1.2});
}

TEST_CASE("response times: milliseconds under a name in seconds are refused, microseconds too") {
  const std::string text = "side,response,response_time_s\nleft,left,812\nright,right,790\n";
  CHECK(mentions(refusal_of(text), "Say --unit ms, or --unit s"));
  CHECK(times_of(table_of(text, {.unit = TimeUnit::milliseconds})) == Times{812, 790});
  CHECK(mentions(refusal_of(header + "left,left,812000\nright,right,1790000\n"),
                 "Say --unit us, or --unit ms"));
}

TEST_CASE("response times: one laboratory's seconds among another's milliseconds are named by the group") {
  std::string text = "participant,side,response,response_time_ms\n";
  for (int i = 0; i < 30; ++i) text += "A,left,left,812.5\n";
  for (int i = 0; i < 12; ++i) text += "B,left,left,0.8125\n";
  CHECK(mentions(refusal_of(text), "most response times of B would be under 20 ms"));
}

TEST_CASE("response times: a few fast guesses do not cast doubt on the unit") {
  CHECK(times_of(table_of(header + "left,left,5\nright,right,790\nleft,left,812\n")).size() == 3);
}
