#include "engine/core/base/csv.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace dorsal;

namespace {

using Fields = std::vector<std::string>;

} // namespace

TEST_CASE("csv: fields are quoted where RFC 4180 asks for it") {
  const Fields fields{"plain", "", "a,b", "say \"left\"", "two\nlines", "-45"};
  CHECK(csv_row(fields) == "plain,,\"a,b\",\"say \"\"left\"\"\",\"two\nlines\",-45\n");
}

TEST_CASE("csv: a byte order mark, CRLF and blank lines are passed over, and rows know their lines") {
  const CsvText text = parse_csv("\xEF\xBB\xBF"
                                 "a,b\r\n\r\n\"1\n2\",3\r\n4,");
  REQUIRE(text.rows.size() == 3);
  CHECK(text.rows[0].fields == Fields{"a", "b"});
  CHECK(text.rows[1].fields == Fields{"1\n2", "3"});
  CHECK(text.rows[1].line == 3);
  CHECK(text.rows[2].fields == Fields{"4", ""});
  CHECK(text.rows[2].line == 5);
  CHECK_FALSE(text.unclosed_quote);
}

TEST_CASE("csv: a quote that never ends is told with its line") {
  CHECK(parse_csv("a,b\n1,\"2\n3,4\n").unclosed_quote == 2);
}

TEST_CASE("csv: one row has its fields, and an empty one has one empty field") {
  CHECK(csv_fields("") == Fields{""});
  CHECK(csv_fields("1,,\"a,\"\"b\"\"\"") == Fields{"1", "", "a,\"b\""});
}

TEST_CASE("csv: what is written reads back") {
  CHECK(rc::check("rows of any fields but a single empty one", [] {
    const auto fields = *rc::gen::nonEmpty(rc::gen::container<Fields>(
        rc::gen::container<std::string>(rc::gen::element(',', '"', '\n', ' ', 'a', '\''))));
    RC_PRE(fields != Fields{""});
    const CsvText text = parse_csv(csv_row(fields));
    RC_ASSERT(text.rows.size() == 1U);
    RC_ASSERT(text.rows.front().fields == fields);
  }));
}
