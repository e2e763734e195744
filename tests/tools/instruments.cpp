// Instruments' files as a clinic writes them, and the command that checks them.
#include "engine/clinic/instrument/instrument_file.h"
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/clinic/own/own_instruments.h"
#include "engine/clinic/programme/patient_answers.h"
#include "engine/clinic/shipped/shipped_files.h"
#include "engine/core/instrument/instrument_check.h"
#include "engine/session/looks/languages.h"
#include "engine/system/sha256.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tools/program.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

const std::string whole = R"(name = "mine"
version = "1"
purpose = "measure"
licence = "With leave of the author, 2026-11-02"
source = "A book"
[title]
en = "Mine"
[[items]]
name = "one"
kind = "rating"
text = { en = "How?" }
low = { en = "low" }
high = { en = "high" }
[[items]]
name = "two"
kind = "choice"
text = { en = "Which?" }
options = [ { value = 0, text = { en = "this" } }, { value = 2, text = { en = "that" } } ]
[score]
scoring = "sum"
of = ["one", "two"]
may_be_missing = 1
range = [0, 12]
direction = "higher_is_worse"
)";

std::string with(const std::string& was, const std::string& is) {
  std::string text = whole;
  const auto at = text.find(was);
  REQUIRE(at != std::string::npos);
  return text.replace(at, was.size(), is);
}

std::string problems_of(const std::string& text) {
  std::string all;
  for (const Diagnostic& problem : parse_instrument(text, "i.toml").problems)
    all += to_string(problem) + '\n';
  return all;
}

struct Said {
  ExitCode code{};
  std::string out, err;
};

Said run(std::vector<std::string> arguments) {
  std::ostringstream out, err;
  const ExitCode code = run_program(std::move(arguments), {.out = out, .err = err, .colour = false});
  return {code, out.str(), err.str()};
}

} // namespace

TEST_CASE("instrument file: what is written is read, and its digest is of the whole text") {
  const InstrumentReading reading = parse_instrument(whole, "i.toml");
  INFO(problems_of(whole));
  REQUIRE(reading.ok());
  const Instrument& made = reading.instrument;
  CHECK(made.items.size() == 2);
  CHECK(std::get<instrument::Choice>(made.items[1].kind).options[1].value == 2);
  CHECK(made.score.range.high == 12);
  CHECK_FALSE(made.score.smallest_change);
  CHECK(made.definition == whole);
  CHECK(made.sha256 == sha256_of_text(whole));
}

TEST_CASE("instrument file: each mistake is one line with its place") {
  CHECK(
      problems_of(with("licence = \"With leave of the author, 2026-11-02\"\n", "")) ==
      "i.toml: licence is empty, and an instrument without a licence is refused: write under what it may be "
      "shown to patients, or who allowed it\n");
  CHECK(problems_of(with("licence = \"With leave of the author, 2026-11-02\"", "licence = \"\"")) ==
        "i.toml:4:11: licence is empty, and an instrument without a licence is refused: write under what it "
        "may "
        "be shown to patients, or who allowed it\n");
  CHECK(problems_of(with("of = [\"one\", \"two\"]", "of = [\"one\", \"too\"]")) ==
        "i.toml:21:6: score.of[2] \"too\" is no item of this instrument; name one of its items\n");
  CHECK(problems_of(with("name = \"two\"", "name = \"one\"")) ==
        "i.toml:15:8: items[2].name \"one\" is the name of an earlier item; give each its own\n"
        "i.toml:21:6: score.of[2] \"two\" is no item of this instrument; name one of its items\n");
  CHECK_THAT(
      problems_of(with("kind = \"rating\"", "kind = \"ratings\"")),
      Contains(
          "i.toml:10:8: items[1].kind is \"ratings\"; allowed are rating, choice, yes_no, text, activity"));
  CHECK_THAT(problems_of(with("may_be_missing", "may_be_mising")),
             Contains("score.may_be_mising is not a known key; did you mean \"may_be_missing\"?"));
  CHECK_THAT(problems_of(with("range = [0, 12]", "range = [0, 11]")),
             Contains("score.range is 0 to 11, but the answers can make 0 to 12"));
  CHECK_THAT(problems_of(with("purpose = \"measure\"", "purpose = \"saftey\"")),
             Contains("purpose is \"saftey\"; allowed are measure, safety, weekly"));
  CHECK_THAT(problems_of(with("text = { en = \"How?\" }", "text = \"How?\"")),
             Contains("items[1].text is not a text by language"));
  CHECK_THAT(problems_of(with("value = 2, ", "")), Contains("items[2].options[2].value is missing"));
}

TEST_CASE("instrument file: what is hostile ends in a sentence") {
  CHECK_THAT(problems_of(std::string(2'000'000, 'a')), Contains("bytes; allowed are"));
  CHECK_THAT(problems_of(std::string("name = \"a\0b\"", 12)), Contains("zero byte"));
  CHECK_FALSE(problems_of("").empty());
  CHECK_FALSE(problems_of("items = 3\nscore = []\ntitle = 1\n").empty());
  CHECK_FALSE(problems_of("items = [1, [[[[[[[[2]]]]]]]], {}]\n").empty());
  CHECK_FALSE(problems_of(with("en = \"How?\"", "en = \"\\u001b[31mred\"")).empty());
  CHECK_FALSE(problems_of(whole + "# " + std::string(100'001, 'x')).empty());
  std::string nested = "a = ";
  for (int i = 0; i < 5000; ++i) nested += "[";
  CHECK_FALSE(problems_of(nested).empty());
}

TEST_CASE("instrument file: all that ship are whole, licensed, and in the languages of the screens") {
  REQUIRE(shipped_instrument_files().size() == shipped_instruments().size());
  for (const auto& [name, text] : shipped_instrument_files()) {
    INFO(problems_of(std::string{text}));
    const InstrumentReading reading = parse_instrument(std::string{text}, std::string{name});
    CHECK(reading.ok());
    CHECK(reading.instrument.name + ".toml" == name);
    for (const char* language : screen_languages) CHECK(reading.instrument.title.contains(language));
  }
  for (const char* name :
       {"pain", "own-activities", "global-change", "confidence", "expected", "safety", "weekly"})
    CHECK(shipped_instrument(name));
}

TEST_CASE("dorsal instrument: lists, shows and checks, and names what is meant") {
  const Said list = run({"instrument", "list"});
  CHECK(list.code == ExitCode::ok);
  CHECK_THAT(list.out, Contains("own-activities") &&
                           Contains("smallest change: 2 (smallest detectable change") &&
                           Contains("smallest change: not known"));
  const auto json = nlohmann::json::parse(run({"instrument", "list", "--json"}).out);
  CHECK(json["schema"] == "dorsal.instruments");
  CHECK(json["instruments"].size() == shipped_instruments().size());
  CHECK(run({"instrument", "show", "pain"}).out == shipped_instrument("pain")->definition);
  const Said unknown = run({"instrument", "show", "pains"});
  CHECK(unknown.code == ExitCode::not_found);
  CHECK_THAT(unknown.err, Contains("there is no instrument \"pains\"; did you mean \"pain\"?"));
}

TEST_CASE("dorsal instrument check: a shown instrument is a pattern without problems") {
  ScratchFolder folder;
  const std::string file = (folder / "mine.toml").string();
  std::ofstream(file) << run({"instrument", "show", "own-activities"}).out;
  CHECK(run({"instrument", "check", file}).code == ExitCode::ok);
  std::ofstream(file) << with("of = [\"one\", \"two\"]", "of = [\"three\"]");
  const Said checked = run({"instrument", "check", file});
  CHECK(checked.code == ExitCode::bad_input);
  CHECK_THAT(checked.out, Contains("\"three\" is no item of this instrument"));
  CHECK(nlohmann::json::parse(run({"instrument", "check", file, "--json"}).out)["problems"].size() == 1);
  CHECK(run({"instrument", "check", (folder / "none.toml").string()}).code == ExitCode::file_error);
}

TEST_CASE(
    "own instruments: a clinic's file is kept beside the database, listed, and asked with those that ship") {
  const ScratchFolder folder;
  const std::string database = (folder / "d.db").string();
  const fs::path mine = folder / "mine.toml";
  write_text(mine, whole);
  const Said added = run({"instrument", "add", mine.string(), "--db", database});
  CHECK(added.code == ExitCode::ok);
  CHECK(fs::exists(folder / "instruments" / "mine.toml"));
  CHECK_THAT(run({"instrument", "list", "--db", database}).out, Contains("mine ") && Contains("pain "));
  CHECK(run({"instrument", "show", "mine", "--db", database}).out == whole);

  PatientProgramme programme;
  programme.is_planned = true;
  programme.facts.today = Day{std::chrono::days{20'000}};
  const OwnInstruments own = own_instruments(database).all();
  const auto asked = asked_today(programme, {}, own.things);
  const auto names = [&](const std::string& name) {
    return std::ranges::count_if(asked,
                                 [&](const AskedInstrument& one) { return one.instrument.name == name; });
  };
  CHECK(names("mine") == 1);
  CHECK(names("pain") == 1);
}

TEST_CASE(
    "own instruments: one with a fault is told and not asked, names are nobody else's, nothing is replaced") {
  const ScratchFolder folder;
  const std::string database = (folder / "d.db").string();
  const fs::path file = folder / "mine.toml";
  const auto add = [&](const std::string& text) {
    write_text(file, text);
    return run({"instrument", "add", file.string(), "--db", database});
  };
  CHECK_THAT(add(with("With leave of the author, 2026-11-02", "")).err, Contains("licence"));
  CHECK_THAT(add(with("\"mine\"", "\"pain\"")).err, Contains("comes with the program"));
  CHECK_FALSE(fs::exists(folder / "instruments"));
  CHECK(add(whole).code == ExitCode::ok);
  CHECK_THAT(add(whole).err, Contains("is there already"));
  write_text(folder / "instruments" / "broken.toml", "name = 3\n");
  write_text(folder / "instruments" / "second.toml", whole);
  const Said list = run({"instrument", "list", "--db", database});
  CHECK(list.code == ExitCode::bad_input);
  CHECK_THAT(list.out, Contains("mine "));
  CHECK_THAT(list.err, Contains("broken.toml") && Contains("second.toml"));
  const OwnInstruments own = own_instruments(database).all();
  CHECK(own.things.size() == 1);
  CHECK(own_instruments({}).all().things.empty());
}

TEST_CASE(
    "dorsal prescription: a clinic's own instruments go home with it, and are asked there as they are here") {
  const ScratchFolder folder;
  const fs::path clinic = folder / "clinic/d.db", home = folder / "home/d.db";
  fs::create_directories(clinic.parent_path());
  fs::create_directories(home.parent_path());
  std::ofstream(folder / "mine.toml") << whole;
  std::ofstream(folder / "pass") << "ten words or so\n";
  const std::string pass = (folder / "pass").string();
  const auto create = [&](const std::string& file) {
    return run({"prescription", "create", "--db", clinic.string(), "--patient", "P001", "-o",
                (folder / file).string(), "--passphrase-file", pass});
  };
  const auto open = [&](const std::string& file) {
    return run(
        {"prescription", "open", "--db", home.string(), (folder / file).string(), "--passphrase-file", pass});
  };
  REQUIRE(create("none").code == ExitCode::ok);
  REQUIRE(open("none").code == ExitCode::ok);
  CHECK_FALSE(fs::exists(own_instruments(home).folder()));

  static_cast<void>(own_instruments(clinic).add(folder / "mine.toml"));
  REQUIRE(create("one").code == ExitCode::ok);
  REQUIRE(open("one").code == ExitCode::ok);
  CHECK(own_instruments(home).definitions() == std::vector{whole});
  REQUIRE(create("again").code == ExitCode::ok);
  CHECK(open("again").code == ExitCode::ok); // it is here as it is
  CHECK(open("again").code == ExitCode::bad_input);
  CHECK(own_instruments(home).definitions() == std::vector{whole});

  // Another clinic's words under the same name stay as they are; the rest of the prescription is taken.
  std::ofstream(own_instruments(home).folder() / "mine.toml") << with("How?", "How are you?");
  REQUIRE(create("third").code == ExitCode::ok);
  const Said told = open("third");
  CHECK(told.code == ExitCode::ok);
  CHECK_THAT(told.err, Contains("it is not taken; the clinic has to give it another name"));
  CHECK_THAT(run({"prescription", "show", "--db", home.string(), "--patient", "P001"}).err,
             Contains("number 4"));
  CHECK(own_instruments(home).definitions() == std::vector{with("How?", "How are you?")});

  // One that is refused leaves no instrument behind.
  fs::remove_all(own_instruments(home).folder());
  CHECK(open("one").code == ExitCode::bad_input); // older than the one in use
  CHECK(own_instruments(home).definitions().empty());
}

TEST_CASE("dorsal prescription: an instrument that no clinic could have is refused with its mistakes") {
  const ScratchFolder folder;
  const OwnInstruments sent =
      own_instruments(folder / "d.db").new_among({with("name = \"two\"", "name = \"one\""), "[", whole});
  std::string problems;
  for (const Diagnostic& problem : sent.problems) problems += to_string(problem) + '\n';
  CHECK_THAT(problems,
             Contains("is the name of an earlier item") && Contains("an instrument of the prescription:1"));
  CHECK(sent.things.size() == 1);
  CHECK(own_instruments(folder / "d.db").new_among({whole, whole}).things.size() == 1);
}
