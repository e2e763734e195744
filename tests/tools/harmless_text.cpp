#include "engine/clinic/export/harmless_text.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace dorsal;

TEST_CASE("harmless text: text that a spreadsheet would run gets an apostrophe, whatever blanks and signs it "
          "begins with") {
  for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''@x", " =1", "\u3000=1",
                                 "\u00a0 -1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20A1", "\ufeff=1"})
    CHECK(harmless_text(text).starts_with("'" + text.substr(0, 1)));
  for (const std::string text : {"", "plain", "b07~", "'quoted'", "a=b", "a;b", "one\n\ntwo", "1 - 2"})
    CHECK(harmless_text(text) == text);
}

TEST_CASE("harmless text: what a spreadsheet with semicolons would take for a cell of its own is no formula "
          "either") {
  CHECK(harmless_text("a;=1;b; @x") == "a;'=1;b;' @x");
  CHECK(harmless_text("note\n-1\ttab\t+2") == "note\n'-1\ttab\t'+2");
}

TEST_CASE("harmless text: every text comes back as it was") {
  CHECK(rc::check("made harmless and read again", [] {
    const auto letters = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("'", "=", "-", " ", ";", "\t", "\n", "a", "\uff1d", "\u3000", "\""));
    std::string text;
    for (const std::string& letter : letters) text += letter;
    RC_ASSERT(original_text(harmless_text(text)) == text);
  }));
}
