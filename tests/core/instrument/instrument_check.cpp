#include "engine/core/instrument/instrument_check.h"

#include "tests/support/catch.h"
#include "tests/support/instruments.h"

#include <fmt/format.h>

#include <algorithm>

using namespace dorsal;
using test::said;

namespace {

// The one message under the key; fails where there are more or none.
std::string message_of(const Instrument& instrument, const std::string& key) {
  const auto problems = check(instrument);
  INFO(problems.size());
  const auto found = std::ranges::find(problems, key, &Diagnostic::key);
  return found == problems.end() ? "" : found->message;
}

} // namespace

TEST_CASE("instrument: what is whole has no problems") {
  CHECK(check(test::own_activities()).empty());
  CHECK(check(test::safety_questions()).empty());
  CHECK(check(test::every_kind()).empty());
}

TEST_CASE("instrument: one without a licence is refused, and why is said") {
  Instrument made = test::own_activities();
  made.licence = "  ";
  const auto problems = check(made);
  REQUIRE(problems.size() == 1);
  CHECK(
      to_string(problems.front()) ==
      "licence is empty, and an instrument without a licence is refused: write under what it may be shown to "
      "patients, or who allowed it");
}

TEST_CASE("instrument: a scoring key names items that are there, have a number, and count once") {
  Instrument made = test::every_kind();
  made.score = {.scoring = instrument::Scoring::sum,
                .of = {"strong", "stong", "what", "strong"},
                .may_be_missing = 0,
                .range = {0, 30},
                .direction = {},
                .smallest_change = {}};
  CHECK(message_of(made, "score.of[2]") == "\"stong\" is no item of this instrument; name one of its items");
  CHECK(message_of(made, "score.of[3]") == "\"what\" is answered in words, which have no number");
  CHECK(message_of(made, "score.of[4]") == "\"strong\" is counted already");
}

TEST_CASE("instrument: the range holds what the answers can make") {
  Instrument made = test::own_activities();
  made.score.range = {0, 9};
  CHECK(message_of(made, "score.range") == "is 0 to 9, but the answers can make 0 to 10");
  made.score.range = {5, 5};
  CHECK(message_of(made, "score.range") == "starts at or above its end; write the lowest score first");
  made.score.scoring = instrument::Scoring::sum;
  made.score.range = {0, 30};
  CHECK(check(made).empty());
}

TEST_CASE("instrument: the missing rule leaves at least one answer") {
  Instrument made = test::own_activities();
  for (const int missing : {-1, 3}) {
    made.score.may_be_missing = missing;
    CHECK(message_of(made, "score.may_be_missing") ==
          fmt::format("is {}; allowed is 0 to 2, one fewer than the 3 items that count", missing));
  }
}

TEST_CASE("instrument: names are given once, and every text is in English and in the title's languages") {
  Instrument made = test::own_activities();
  made.items[1].name = "activity-1";
  made.items[2].name = "Activity";
  made.items[0].text.erase("de");
  made.items[0].low.erase("en");
  CHECK(message_of(made, "items[2].name") ==
        "\"activity-1\" is the name of an earlier item; give each its own");
  CHECK_FALSE(message_of(made, "items[3].name").empty());
  CHECK(message_of(made, "items[1].text") == "has no text in \"de\", which the title has");
  CHECK(message_of(made, "items[1].low") ==
        "has no English text; write en = \"...\", from which others are made");
  made.title["ar"] = "ar";
  CHECK(check(made).size() > 6);
}

TEST_CASE("instrument: options are few, apart, and finite") {
  Instrument made = test::every_kind();
  auto& options = std::get<instrument::Choice>(made.items[1].kind).options;
  options[1].value = -1;
  options[2].value = 1e9;
  CHECK(message_of(made, "items[2].options[2].value") ==
        "-1 is the value of an earlier option; give each its own");
  CHECK(message_of(made, "items[2].options[3].value") == "is 1e+09; allowed is -1000 to 1000");
  options.resize(1);
  CHECK(message_of(made, "items[2].options") == "has 1 entries; allowed are 2 to 9");
}

TEST_CASE("instrument: safety questions are answered with yes or no and have no score") {
  Instrument made = test::safety_questions();
  made.items.push_back({"what", said("What?"), instrument::Words{}});
  made.score = test::own_activities().score;
  CHECK_FALSE(message_of(made, "items[3].kind").empty());
  CHECK_FALSE(message_of(made, "score.scoring").empty());
}

TEST_CASE("instrument: texts are plain, in UTF-8 and as long as a screen can show") {
  Instrument made = test::own_activities();
  made.items[0].text["en"] = "a\x1b[31m";
  made.items[1].text["en"] = std::string(301, 'a');
  made.items[2].text["de"] = "\xff";
  CHECK(message_of(made, "items[1].text.en") == "holds a control character; write plain text in one line");
  CHECK(message_of(made, "items[2].text.en") == "has 301 characters; allowed are 1 to 300");
  CHECK(message_of(made, "items[3].text.de") == "is not UTF-8; save the file as plain UTF-8 text");
}
