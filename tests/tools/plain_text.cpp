#include "tools/terminal/plain_text.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

#include <sstream>

using namespace dorsal;

TEST_CASE("one line: control characters are written out, everything else stays") {
  CHECK(one_line("caf\xc3\xa9 = 1") == "caf\xc3\xa9 = 1");
  CHECK(one_line("\x1b[2Jgone\nline\x7f") == "\\x1b[2Jgone\\x0aline\\x7f");
  CHECK(one_line("\xc2\x9b"
                 "31m \xc2\xa0") == "\\x9b31m \xc2\xa0");
}

TEST_CASE("plain text: lines and tabs stay, orders to a terminal and turned text are shown") {
  CHECK(plain_text("one\ttwo\nthree\n") == "one\ttwo\nthree\n");
  CHECK(plain_text("\x1b]0;title\x07\rover") == "\\x1b]0;title\\x07\\x0dover");
  CHECK(plain_text("a\xe2\x80\xae"
                   "b") == "a\\u202eb");
  CHECK(plain_text("\x9b"
                   "2J") == "\\x9b2J");
  CHECK(plain_text("\xd8\xb1\xd9\x8a\xd9\x85") == "\xd8\xb1\xd9\x8a\xd9\x85");
}

TEST_CASE("plain stream: nothing but plain text and our headings comes through, in whatever pieces it came") {
  std::ostringstream terminal;
  {
    PlainStream out(terminal);
    out << "a\x1b" << '[' << "2J"
        << "caf\xc3"
        << "\xa9 \xe2" << '\x80' << "\xae" << '\n';
    out << fmt::format("{}Patient \x1b[5m{}", bold, not_bold) << '\n' << "\xc3";
  }
  CHECK(terminal.str() == "a\\x1b[2Jcaf\xc3\xa9 \\u202e\n\033[1mPatient \\x1b[5m\033[0m\n\\xc3");
}
