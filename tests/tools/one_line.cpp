#include "tools/one_line.h"

#include "tests/support/catch.h"

using dorsal::one_line;

TEST_CASE("one line: control characters are written out, everything else stays") {
  CHECK(one_line("caf\xc3\xa9 = 1") == "caf\xc3\xa9 = 1");
  CHECK(one_line("\x1b[2Jgone\nline\x7f") == "\\x1b[2Jgone\\x0aline\\x7f");
  CHECK(one_line("\xc2\x9b"
                 "31m \xc2\xa0") == "\\x9b31m \xc2\xa0");
}
