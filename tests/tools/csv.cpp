#include "tools/csv.h"

#include "tests/support/catch.h"

#include <sstream>

using namespace dorsal;

TEST_CASE("csv: cells are quoted where RFC 4180 asks for it") {
  std::ostringstream out;
  write_csv_row(out, {"plain", "", "a,b", "say \"left\"", "two\nlines", "-45"});
  CHECK(out.str() == "plain,,\"a,b\",\"say \"\"left\"\"\",\"two\nlines\",-45\n");
}

TEST_CASE(
    "csv: text that a spreadsheet would run gets an apostrophe, and can be told from text that had one") {
  for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"})
    CHECK(harmless_text(text) == "'" + text);
  for (const std::string text : {"", "plain", "b07~", "'quoted'", "a=b"}) CHECK(harmless_text(text) == text);
}
