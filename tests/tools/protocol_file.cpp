#include "engine/clinic/protocol/protocol_file.h"

#include "engine/clinic/protocol/toml_text.h"
#include "engine/core/base/error.h"
#include "engine/core/protocol/protocol_text.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <fmt/format.h>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

ProtocolReading read(const std::string& text) { return parse_protocol(text, "p.toml"); }

std::string with_feedback(const std::string& duration) {
  return fmt::format("[timing]\nfeedback = \"{}\"", duration);
}

// The only problem of a text, as a person would see it.
std::string problem(const std::string& text) {
  const ProtocolReading reading = read(text);
  for (const Diagnostic& diagnostic : reading.problems) UNSCOPED_INFO(to_string(diagnostic));
  REQUIRE(reading.problems.size() == 1);
  return to_string(reading.problems[0]);
}

} // namespace

TEST_CASE("protocol file: an empty file is the default protocol") {
  CHECK(read("").ok());
  CHECK(read("").protocol == default_protocol());
  CHECK(read("# only a comment\r\n").protocol == default_protocol());
  CHECK(read("\xef\xbb\xbfname = \"with a byte order mark\"").ok());
}

TEST_CASE("protocol file: a control block takes words or arrows, upright") {
  const auto reading = read("[[blocks]]\nkind = \"control\"\nsets = [\"train\"]\nrolls = [0, 90]\n"
                            "feedback = \"worked\"\npictures = 7\n");
  CHECK(reading.problems.size() == 4);
  CHECK(read("[[blocks]]\nkind = \"control\"\nsets = [\"arrows\"]\n").ok());
}

TEST_CASE("protocol file: five mistakes give five diagnostics with their lines") {
  const ProtocolReading reading = read("name = \"clinic\"\n"           // 1
                                       "[timing]\n"                    // 2
                                       "foreperiod = [500, \"1 s\"]\n" // 3: no unit
                                       "itti = [\"1 s\", \"2 s\"]\n"   // 4: unknown
                                       "[keys]\n"                      // 5
                                       "left = [\"Leftt\"]\n"          // 6: unknown key name
                                       "[[blocks]]\n"                  // 7
                                       "kind = \"assess\"\n"           // 8
                                       "pictures = \"many\"\n"         // 9: wrong type
                                       "[adaptation]\n"                // 10
                                       "target = 1.5\n");              // 11: range
  REQUIRE(reading.problems.size() == 5);
  const auto at = [&](std::size_t i) { return reading.problems[i].at.value_or(Position{}).line; };
  const auto text = [&](std::size_t i) { return to_string(reading.problems[i]); };
  CHECK(at(0) == 3);
  CHECK_THAT(text(0), Contains("timing.foreperiod has no unit; write \"500 ms\" or \"500 s\""));
  CHECK(at(1) == 4);
  CHECK_THAT(text(1), Contains("timing.itti is not a known key; did you mean \"iti\"?"));
  CHECK(at(2) == 6);
  CHECK_THAT(text(2), Contains("keys.left names no key with \"Leftt\""));
  CHECK(at(3) == 9);
  CHECK_THAT(text(3), Contains("blocks[1].pictures is not a whole number"));
  CHECK(at(4) == 11);
  CHECK_THAT(text(4), Contains("adaptation.target is 1.5; allowed is 0.55 to 0.95"));
}

TEST_CASE("protocol file: durations carry their unit") {
  const auto feedback = [](const std::string& text) {
    return read(with_feedback(text)).protocol.timing.feedback;
  };
  CHECK(feedback("1500 ms") == 1500ms);
  CHECK(feedback("1.5 s") == 1500ms);
  CHECK(feedback("2s") == 2s);
  CHECK(feedback("0.1 min") == 6s);
  CHECK(feedback("1500001 us") == 1500001us);
  CHECK(feedback("1500000001 ns") == 1500000001ns);
  for (const std::string wrong :
       {"1500", "1500 msec", "s", "", "1 s later", "-", "1e999 s", "nan s", "inf s", "0x10 s"}) {
    INFO(wrong);
    CHECK_THAT(problem(with_feedback(wrong)), Contains("p.toml:2:") && Contains("not a duration"));
  }
  CHECK_THAT(problem("[timing]\nfeedback = 1.5"), Contains("\"1.5 s\""));
  CHECK_THAT(problem("[timing]\nfeedback = \"99999999999999999999 s\""),
             Contains("p.toml:2:12: timing.feedback"));
  CHECK_THAT(problem("[timing]\nfeedback = \"20 s\""), Contains("is 20 s; allowed is 0.2 s to 10 s"));
}

TEST_CASE("protocol file: a block starts from the defaults of its kind") {
  const ProtocolReading reading = read("[[blocks]]\nkind = \"assess\"\npictures = 20\n"
                                       "[[blocks]]\nkind = \"train\"\ntime_limit = \"none\"\n");
  REQUIRE(reading.ok());
  BlockSpec first = default_block(BlockKind::assess);
  first.pictures = 20;
  BlockSpec second = default_block(BlockKind::train);
  second.time_limit.reset();
  CHECK(reading.protocol.blocks == std::vector{first, second});
}

TEST_CASE("protocol file: one that holds only readiness rules changes only them") {
  const ProtocolReading reading = read("[readiness]\nrt_limit = \"4 s\"\naccuracy_rule = \"4-of-5\"\n");
  REQUIRE(reading.ok());
  Protocol expected = default_protocol();
  expected.readiness.rt_limit = 4s;
  expected.readiness.accuracy_rule = AccuracyRule::four_of_five;
  CHECK(reading.protocol == expected);
}

TEST_CASE("protocol file: unknown words list the allowed ones") {
  CHECK_THAT(problem("[[blocks]]\nkind = \"asses\""),
             Contains("p.toml:2:8: blocks[1].kind is \"asses\"; allowed are "
                      "practice, assess, control, train"));
  CHECK_THAT(problem("[readiness]\naccuracy_rule = 4"),
             Contains("not a word in quotes; allowed are posterior, 4-of-5"));
  CHECK_THAT(problem("[[blocks]]\npictures = 10"), Contains("does not say its kind"));
}

TEST_CASE("protocol file: what core's check finds is put at the line of its key") {
  CHECK_THAT(problem("[[blocks]]\nkind = \"train\"\n[[blocks]]\nkind = \"assess\"\npictures = 21"),
             Contains("p.toml:5:12: blocks[2].pictures is 21"));
  // The key is not in the file: its section is named.
  CHECK_THAT(problem("\n[adaptation]\nlowest_level = 5"),
             Contains("p.toml:2:") && Contains("adaptation.start_level"));
  CHECK_THAT(problem("blocks = []"), Contains("p.toml:1:10: blocks is empty"));
  CHECK_THAT(problem("phase = \"surgery\""), Contains("p.toml:1:") && Contains("not one of the phases"));
  CHECK_THAT(problem("[keys]\nleft = [\"Space\"]"), Contains("used to pause"));
  CHECK_THAT(problem("[keys]\nleft = [\"J\"]"), Contains("answers left"));
}

TEST_CASE("protocol file: a set's name cannot lead to another folder") {
  CHECK_THAT(problem("[[blocks]]\nkind = \"train\"\nsets = [\"../../etc\"]"), Contains("blocks[1].sets"));
}

TEST_CASE("protocol file: faults of TOML are reported with what comes after them") {
  const ProtocolReading reading = read("[timing]\n"
                                       "feedback = 1 s\n"
                                       "foreperiod = [\"1 s\" \"2 s\"]\n"
                                       "iti = 5\n"
                                       "[keys\n"
                                       "left = 5\n"
                                       "[adaptation]\n"
                                       "target = \"high\"\n");
  std::vector<int> lines;
  for (const Diagnostic& diagnostic : reading.problems)
    lines.push_back(diagnostic.at.value_or(Position{}).line);
  CHECK(lines == std::vector{2, 3, 4, 5, 8});
}

TEST_CASE("protocol file: sections of a wrong shape are named") {
  CHECK_THAT(problem("timing = 5"), Contains("timing is not a section; write [timing]"));
  CHECK_THAT(problem("[blocks]\nkind = \"train\""), Contains("write [[blocks]]"));
  CHECK_THAT(problem("blocks = [1]"), Contains("blocks[1] is not a block"));
  CHECK_THAT(problem("name = 5"), Contains("name is not a text"));
  CHECK_THAT(problem("phases = \"one\""), Contains("is not a list"));
  CHECK_THAT(problem("[timing]\niti = [\"1 s\"]"), Contains("is not a range"));
  CHECK_THAT(problem("[timing]\niti = [\"2 s\", \"1 s\"]"), Contains("starts above its end"));
}

TEST_CASE("protocol file: hostile texts end in diagnostics") {
  const auto many = [](const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
  };
  const std::vector<std::string> hostile{
      "name = \"a\0b\""s,
      "\0\0\0\0"s,
      "name = \"\xff\xfe\"",
      "name = \"\xc0\x80\"",
      std::string(max_toml_bytes + 1, '#'),
      fmt::format("x = {}", many("[", 100'000)),
      fmt::format("x = {}", many("{a=", 100'000)),
      fmt::format("[{}a]", many("a.", 200'000)),
      fmt::format("{}a = 1", many("a . ", 100'000)),
      fmt::format("x = {{{}a = 1}}", many("a.", 100'000)),
      fmt::format("[[{}a]]", many("\"a\".", 100'000)),
      "[adaptation]\ntarget = 99999999999999999999999999",
      "[adaptation]\ntarget = nan",
      "[adaptation]\ntarget = inf",
      "[adaptation]\ntarget = 1e999",
      "[[blocks]]\nkind = \"train\"\npictures = 9223372036854775807",
      "[[blocks]]\nkind = \"train\"\npictures = -1",
      "name = \"never closed",
      "name = \"\"\"never closed\n\n\n",
      "name = 'a'\nname = 'b'",
      many("[[blocks]]\nkind = \"train\"\n", 21),
      many("=\n", 100'000),
      many("x", 500'000),
      fmt::format("[keys]\nleft = [{}]", many("\"A\",", 50'000)),
      fmt::format("\"{}\" = 1", many("\\u0000", 50)),
      "[timing]\nfeedback = 2020-01-01T00:00:00Z",
  };
  for (const std::string& text : hostile) {
    INFO(text.substr(0, 40));
    const ProtocolReading reading = read(text);
    CHECK_FALSE(reading.ok());
    CHECK(reading.problems.size() < 200);
  }
}

TEST_CASE("protocol file: a file that is not there is an error, a large one a diagnostic") {
  const ScratchFolder folder;
  CHECK_THROWS_AS(read_protocol_file(folder / "none.toml"), Error);
  CHECK_THROWS_AS(read_protocol_file(folder.path()), Error);
  write_text(folder / "large.toml", std::string(2 * max_toml_bytes, '\n'));
  REQUIRE(read_protocol_file(folder / "large.toml").problems.size() == 1);
  write_text(folder / "good.toml", to_toml(default_protocol()));
  CHECK(read_protocol_file(folder / "good.toml").protocol == default_protocol());
}

TEST_CASE("protocol file: dose, screens and input have ranges, and a language is letters") {
  const ProtocolReading good =
      read("[dose]\nsessions_a_day = 2\ndays_a_week = 3\nsession_length = \"15 min\"\n"
           "[screens]\nlanguage = \"ar\"\ntext_scale = 2\nask_pain = \"off\"\n"
           "pain_contact = \"Call 030 1\"\n[input]\ndwell = \"800 ms\"\n");
  REQUIRE(good.ok());
  CHECK(good.protocol.dose == Dose{2, 3, 15min});
  CHECK(good.protocol.screens.language == "ar");
  CHECK(good.protocol.screens.ask_pain == Setting::off);
  CHECK(good.protocol.input.dwell == 800ms);
  CHECK_THAT(problem("[dose]\ndays_a_week = 8"), Contains("is 8; allowed is 1 to 7"));
  CHECK_THAT(problem("[screens]\nlanguage = \"../de\""),
             Contains("write \"system\" or a language's letters"));
  CHECK_THAT(problem("[screens]\ntext_scale = 2.5"), Contains("allowed is 1 to 2"));
  CHECK_THAT(problem("[screens]\npain_contact = \"a\\u0007b\""), Contains("control character"));
  CHECK_THAT(problem("[screens]\nask_pain = true"), Contains("allowed are off, on"));
}
