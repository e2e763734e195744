// Tables as they lie about in laboratories: any encoding, delimiter and line end, lines above the header,
// none.
#include "tests/analyse/trial_table.h"
#include "tests/support/catch.h"
#include "tools/analyse/file/layout.h"
#include "tools/analyse/file/text_source.h"

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

using Times = std::vector<double>;

std::string utf16(const std::string& ascii, bool little, bool marked) {
  std::string bytes = !marked ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!little) bytes += '\0';
    bytes += c;
    if (little) bytes += '\0';
  }
  return bytes;
}

std::string taken(const Table& table, const std::string& what) {
  for (const Taken& t : table.files.at(0).taken)
    if (t.what == what) return t.is;
  return "";
}

const std::string rows = "side,response,response_time_ms\nleft,left,812\nright,right,790\nleft,right,901\n";

std::string with(const std::string& text, char from, const std::string& to) {
  std::string out;
  for (const char c : text) out += c == from ? to : std::string(1, c);
  return out;
}

} // namespace

TEST_CASE("any table: UTF-8 with its mark and UTF-16 of either order, marked or not, say the same") {
  const Times times{812, 790, 901};
  CHECK(times_of(table_of(rows)) == times);
  CHECK(times_of(table_of("\xEF\xBB\xBF" + rows)) == times);
  for (const bool little : {true, false})
    for (const bool marked : {true, false}) {
      const Table t = table_of(utf16(rows, little, marked));
      CHECK(times_of(t) == times);
      CHECK(mentions(taken(t, "encoding"), little ? "little" : "big"));
    }
}

TEST_CASE(
    "any table: a letter beyond ASCII is read in Latin-1 and in UTF-8, also where a buffer ends in it") {
  const auto text = [](const std::string& letter) {
    return "participant,side,response,response_time_ms\nJ" + letter + "rg,left,left,812\n";
  };
  const Table latin = table_of(text("\xF6"));
  CHECK(latin.groups.at(0).key.at(0) == "J\xC3\xB6rg");
  CHECK(mentions(taken(latin, "encoding"), "Windows-1252"));
  CHECK(table_of(text("\xC3\xB6")).groups.at(0).key.at(0) == "J\xC3\xB6rg");
  std::string text_of_many = "x";
  while (text_of_many.size() < 200'000) text_of_many += "\xE2\x82\xAC"; // three bytes each
  const ScratchFile file{text_of_many};
  TextSource source{file.path()};
  std::string whole, part(1000, '\0');
  while (const auto got = source.read(part.data(), part.size())) whole.append(part, 0, got);
  CHECK(whole == text_of_many);
  CHECK(source.found().foreign_bytes == 0);
}

TEST_CASE("any table: what is no text is refused with what to do") {
  CHECK(mentions(refusal_of("PK\x03\x04rest"), ".xlsx"));
  CHECK(mentions(refusal_of("\x80\x02}q"), ".psydat"));
  CHECK(mentions(refusal_of("\xD0\xCF\x11\xE0 and so on"), ".edat"));
}

TEST_CASE("any table: every delimiter and line end is told from the table") {
  for (const std::string delimiter : {";", "\t", "|", ","})
    for (const std::string end : {"\n", "\r\n", "\r"}) {
      const Table t = table_of(with(with(rows, ',', delimiter), '\n', end));
      CHECK(times_of(t) == Times{812, 790, 901});
      CHECK(t.problems.any_fault() == false);
    }
  CHECK(times_of(table_of(with(rows, ',', "   "))) == Times{812, 790, 901});
}

TEST_CASE("any table: lines above the header are skipped and counted, and lines keep their numbers") {
  const Table t = table_of("Study: trunk, second run\nDate: 2026-03-02\n\n" + rows + "up,left,700\n");
  CHECK(times_of(t) == Times{812, 790, 901});
  CHECK(taken(t, "header") == "line 4");
  CHECK(t.problems.lines(Problem::unknown_side) == Lines{8});
}

TEST_CASE("any table: comments are skipped, a header in the last of them is read, a colour is no comment") {
  CHECK(times_of(table_of("# made by hand\n" + rows + "# the end\n")) == Times{812, 790, 901});
  const Table in_comment =
      table_of("% recorded at night\n% subject key rt correct\n1 f 0.812 1\n1 j 0.79 0\n");
  CHECK(times_of(in_comment) == Times{812, 790});
  CHECK(taken(in_comment, "header") == "in a comment line");
  const Table colour =
      table_of("colour,side,response,response_time_ms\n#ff0000,left,left,812\n#00ff00,right,right,"
               "790\n");
  CHECK(times_of(colour) == Times{812, 790});
}

TEST_CASE("any table: three lines as wide as the header, as E-Prime exports them, stand above it") {
  const std::string head = "STRING\tINTEGER\tSTRING\tINTEGER\tINTEGER\nEXPNAME\tSUBJECT\tVARIABLE\tVARIABLE\t"
                           "VARIABLE\n1\t1\t3\t3\t3\n";
  const Table t =
      table_of(head + "ExperimentName\tSubject\tProbe.RESP\tProbe.RT\tProbe.ACC\nflank\t4\tf\t512\t1\n"
                      "flank\t4\tj\t498\t1\nflank\t4\tf\t730\t0\n");
  CHECK(times_of(t) == Times{512, 498, 730});
}

TEST_CASE("any table: a table without a header is read by the numbers of its columns") {
  const std::string text = "1\t1\tf\t0.812\t1\n1\t2\tj\t0.790\t1\n1\t3\tf\t0.901\t0\n";
  CHECK(mentions(refusal_of(text), "column 4 (numbers, 0.79 to 0.901)") == false); // few values are listed
  CHECK(mentions(refusal_of(text), "column 3 (f, j)"));
  const Table t = table_of(
      text, {.named = {{Column::response, "#3"}, {Column::response_time_s, "#4"}, {Column::correct, "#5"}}});
  CHECK(times_of(t) == Times{812, 790, 901});
  CHECK(taken(t, "header") == "none: columns go by their numbers");
}

TEST_CASE("any table: delimiter and header can be said where they are not told") {
  CHECK(times_of(table_of("a,b,c\n" + rows, {.layout = {.header_line = 2}})) == Times{812, 790, 901});
  CHECK(times_of(table_of(with(rows, ',', "~"), {.layout = {.delimiter = '~'}})) == Times{812, 790, 901});
}

TEST_CASE("any table: the unit of the times is told from their size, and said") {
  const auto unit = [](const std::string& a, const std::string& b, const std::string& c) {
    return taken(table_of("rt;key;correct\n" + a + ";f;1\n" + b + ";j;1\n" + c + ";f;0\n"), "unit");
  };
  CHECK(unit("0.812", "0.79", "1.2") == "s");
  CHECK(unit("0,812", "0,79", "1,2") == "s");
  CHECK(unit("812", "790", "1200") == "ms");
  CHECK(unit("812000", "790000", "1200000") == "us");
  CHECK(mentions(refusal_of("rt;key;correct\n30;f;1\n40;j;1\n"), "--unit s or --unit ms"));
}

TEST_CASE("any table: --where leaves out what is not asked for, by design") {
  const std::string text = "phase,side,response,response_time_ms\nwarm,left,left,500\ntest,left,left,812\n";
  const Table only = table_of(text, {.where = {{"phase", {"test"}}}});
  CHECK(times_of(only) == Times{812});
  CHECK(only.problems.lines(Problem::not_asked_for) == Lines{2});
  CHECK_FALSE(only.problems.any_fault());
  CHECK(times_of(table_of(text, {.where = {{"phase", {"warm"}, true}}})) == Times{812});
  CHECK(mentions(refusal_of(text, {.where = {{"task", {"a"}}}}), "'task', which is not in the header"));
}
