#include "tools/analyse/file/csv_stream.h"

#include "engine/core/base/error.h"
#include "tests/analyse/scratch_file.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::analyse;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records records(const std::string& text) {
  const ScratchFile file{text};
  CsvStream stream{file.path()};
  Records all;
  std::vector<std::string_view> fields;
  while (stream.next(fields)) all.emplace_back(fields.begin(), fields.end());
  return all;
}

} // namespace

TEST_CASE("csv: a byte order mark, CRLF and a missing last line end are no part of the fields") {
  CHECK(records("\xEF\xBB\xBF"
                "a,b\r\n1,2\r\n3,4") == Records{{"a", "b"}, {"1", "2"}, {"3", "4"}});
}

TEST_CASE("csv: quotes hold delimiters, doubled quotes and line ends") {
  CHECK(records("a,b\n\"1,5\",\"say \"\"left\"\"\"\n\"two\nlines\",x\n") ==
        Records{{"a", "b"}, {"1,5", "say \"left\""}, {"two\nlines", "x"}});
}

TEST_CASE("csv: the header tells the delimiter") {
  CHECK(records("a;b;c\n1,5;2;3\n")[1] == std::vector<std::string>{"1,5", "2", "3"});
  CHECK(records("a\tb\n1\t2\n")[1] == std::vector<std::string>{"1", "2"});
}

TEST_CASE("csv: a quote that never closes ends with its line") {
  const ScratchFile file{"a,b\n\"x,1\ny,2\n"};
  CsvStream stream{file.path()};
  std::vector<std::string_view> fields;
  REQUIRE(stream.next(fields));
  REQUIRE(stream.next(fields));
  CHECK(stream.broken_quote());
  REQUIRE(stream.next(fields));
  CHECK_FALSE(stream.broken_quote());
  CHECK(stream.line() == 3);
  CHECK(fields[0] == "y");
}

TEST_CASE("csv: no file and binary content are refused with the right code") {
  CHECK_THROWS_AS(CsvStream{"/nonexistent/table.csv"}, Error);
  CHECK_THROWS_AS(records(std::string("a\0b\n", 4)), Error);
  CHECK(records("").empty());
}
