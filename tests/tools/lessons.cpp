// Lessons' files: those that ship, a clinic's own, and what somebody may hand over.
#include "engine/clinic/lesson/lesson_file.h"
#include "engine/clinic/lesson/shipped_lessons.h"
#include "engine/clinic/own/own_lessons.h"
#include "engine/clinic/shipped/shipped_files.h"
#include "engine/core/task/lesson/lesson_check.h"
#include "engine/core/trial/lesson_plan.h"
#include "engine/session/looks/languages.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/told.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

std::string shipped_text() { return std::string{shipped_lesson_files().front().text}; }

std::string changed(const std::string& was, const std::string& is, std::string text = shipped_text()) {
  const auto at = text.find(was);
  REQUIRE(at != std::string::npos);
  return text.replace(at, was.size(), is);
}

std::string problems_of(const std::string& text) {
  std::string all;
  for (const Diagnostic& problem : parse_lesson(text, "l.toml").problems) all += to_string(problem) + '\n';
  return all;
}

std::string own_text(const std::string& name = "mine") {
  return changed("name = \"blurred\"", "name = \"" + name + "\"");
}

} // namespace

TEST_CASE(
    "lessons that ship: each may be shown, in every language of the program, in easy words, with sources") {
  REQUIRE(shipped_lessons().size() == 8);
  std::set<std::string> kinds;
  int friends = 0;
  for (const auto& [name, text] : shipped_lesson_files()) {
    CAPTURE(name);
    const LessonReading reading = parse_lesson(std::string{text}, std::string{name});
    CHECK(problems_of(std::string{text}).empty());
    const Lesson& lesson = reading.lesson;
    for (const std::string language : screen_languages) CHECK(lesson.title.contains(language));
    for (const auto& [language, level] : reading_levels(lesson)) CHECK(level.ok());
    CHECK(lesson.sources.size() >= 3);
    CHECK(lesson.reviewed_by.empty()); // and shown as that
    for (const lesson::Card& card : lesson.cards) {
      kinds.insert(std::string{kind_name(card)});
      friends += kind_name(card) == "friend" ? 1 : 0;
    }
  }
  CHECK(kinds ==
        std::set<std::string>{"experiment", "friend", "order", "own_back", "predict", "read", "sort"});
  CHECK(friends >= 5);
  for (std::size_t i = 0; i < shipped_lessons().size(); ++i)
    CHECK(shipped_lessons()[i].number == static_cast<int>(i) + 1);
  CHECK(shipped_lesson("blurred") != nullptr);
  CHECK(shipped_lesson("nothing") == nullptr);
}

TEST_CASE("lesson file: ten mistakes are ten lines, each with its place and what to do") {
  std::string text = own_text();
  text = changed("number = 1\n", "number = 100\n", std::move(text));
  text = changed("licence = \"Own words of Dorsal, under its licence (MIT).\"", "licence = \"\"",
                 std::move(text));
  text = changed("reviewed_by = \"\"", "reviewd_by = \"\"", std::move(text));
  text = changed("picture = \"blurred\"", "picture = \"photo\"", std::move(text));
  text = changed("kind = \"predict\"", "kind = \"guess\"", std::move(text));
  text = changed("fits = true", "fits = \"yes\"", std::move(text));
  text = changed("heading.de = ", "heading.deutsch = ", std::move(text));
  text = changed("[checks.again]\ntext.en = \"", "[checks.again]\ntext.en = \"" + std::string(150, 'x'),
                 std::move(text));
  text = changed("[[checks.options]]\nright = true\n", "[[checks.options]]\n", std::move(text));
  text = changed("explain.ar = \"", "explain.ar = \"\\u0007", std::move(text));
  const std::string problems = problems_of(text);
  INFO(problems);
  for (const char* said :
       {"l.toml:3:10: number is 100; allowed is 1 to 99", "licence is empty",
        "reviewd_by is not a known key; did you mean \"reviewed_by\"?", "picture is \"photo\"; allowed are",
        "kind is \"guess\"; allowed are read, predict", "fits is neither true nor false",
        "deutsch is no language", "again.text.en has ", "write right = true at exactly one",
        "control character"})
    CHECK_THAT(problems, Contains(said));
  for (std::size_t at = 0; at < problems.size(); at = problems.find('\n', at) + 1)
    CHECK(problems.substr(at, 7) == "l.toml:");
}

TEST_CASE("lesson file: what is hostile is refused in a sentence, and markup is only text") {
  CHECK_THAT(problems_of(std::string(10'000'000, 'a')), Contains("bytes; allowed are"));
  CHECK_FALSE(problems_of("").empty());
  CHECK_FALSE(problems_of("cards = 3\nchecks = []\nbelief = 1\ntitle = [1]\n").empty());
  CHECK_FALSE(problems_of("cards = " + std::string(5000, '[') + std::string(5000, ']')).empty());
  CHECK_FALSE(problems_of("[[cards]]\n[[cards.options]]\n[[cards.options.options]]\n[[checks]]\nagain = 3\n")
                  .empty());
  CHECK_FALSE(problems_of(own_text() + "# " + std::string(100'001, 'x')).empty());
  const std::string markup = changed("heading.en = \"", "heading.en = \"<b>&", own_text());
  const LessonReading reading = parse_lesson(markup, "l.toml");
  INFO(problems_of(markup));
  REQUIRE(reading.ok());
  CHECK(std::get<lesson::Read>(reading.lesson.cards[0].kind).heading.at("en").starts_with("<b>&"));
}

TEST_CASE("dorsal lesson: what is taught is listed with its reading level, one is shown, one is checked") {
  const ScratchFolder folder;
  const std::string database = (folder / "d.db").string();
  const Told list = dorsal_told({"lesson", "list", "--db", database});
  CHECK(list.code == ExitCode::ok);
  CHECK_THAT(list.out, Contains("Why a back can feel blurred") && Contains("Flesch-Kincaid grade") &&
                           Contains("not yet reviewed by a clinician") && Contains("4.5 % of tries"));
  const auto json = nlohmann::json::parse(dorsal_told({"lesson", "list", "--json", "--db", database}).out);
  CHECK(json["schema"] == "dorsal.lessons");
  CHECK(json["lessons"].size() == 8);
  CHECK(json["chance_to_pass_by_guessing"].get<double>() == Approx(11.0 / 243));
  CHECK(dorsal_told({"lesson", "show", "blurred", "--db", database}).out == shipped_lessons()[0].definition);
  const Told nearly = dorsal_told({"lesson", "show", "blured", "--db", database});
  CHECK(nearly.code == ExitCode::not_found);
  CHECK_THAT(nearly.err, Contains("did you mean \"blurred\"?"));

  const fs::path mine = folder / "mine.toml";
  write_text(mine, own_text());
  CHECK_THAT(dorsal_told({"lesson", "check", mine.string()}).out,
             Contains("no problems; ar: words a sentence"));
  write_text(mine, changed("number = 1\n", "number = 0\n", own_text()));
  const Told bad = dorsal_told({"lesson", "check", mine.string()});
  CHECK(bad.code == ExitCode::bad_input);
  CHECK_THAT(bad.out, Contains("number is 0"));
}

TEST_CASE("own lessons: taught in the order of their numbers, told where they have a fault, and never two of "
          "a name") {
  const ScratchFolder folder;
  const std::string database = (folder / "d.db").string();
  const fs::path mine = folder / "mine.toml";
  const auto add = [&](const std::string& text) {
    write_text(mine, text);
    return dorsal_told({"lesson", "add", mine.string(), "--db", database});
  };
  CHECK_THAT(add(shipped_text()).err, Contains("comes with the program"));
  CHECK(add(changed("number = 1\n", "number = 2\n", own_text())).code == ExitCode::ok);
  CHECK_THAT(add(own_text()).err, Contains("is there already"));
  const auto course = lesson_course(database);
  REQUIRE(course.size() == 9);
  CHECK(course[1] == "protects");
  CHECK(course[2] == "mine"); // after the one that ships with the same number
  write_text(folder / "lessons" / "broken.toml", "name = 3\n");
  const Told list = dorsal_told({"lesson", "list", "--db", database});
  CHECK(list.code == ExitCode::bad_input);
  CHECK_THAT(list.err, Contains("not taught:") && Contains("broken.toml"));
  CHECK(lesson_course(database).size() == 9);
}

TEST_CASE("dorsal prescription: a clinic's own lessons go home with it") {
  const ScratchFolder folder;
  const fs::path clinic = folder / "clinic/d.db", home = folder / "home/d.db";
  fs::create_directories(clinic.parent_path());
  fs::create_directories(home.parent_path());
  write_text(folder / "mine.toml", own_text());
  write_text(folder / "pass", "ten words or so\n");
  const std::string pass = (folder / "pass").string(), file = (folder / "p").string();
  static_cast<void>(own_lessons(clinic).add(folder / "mine.toml"));
  REQUIRE(dorsal_told({"prescription", "create", "--db", clinic.string(), "--patient", "P001", "-o", file,
                       "--passphrase-file", pass})
              .code == ExitCode::ok);
  REQUIRE(
      dorsal_told({"prescription", "open", "--db", home.string(), file, "--passphrase-file", pass}).code ==
      ExitCode::ok);
  CHECK(own_lessons(home).definitions() == std::vector{own_text()});
  fs::remove_all(own_lessons(home).folder());
  CHECK(dorsal_told({"prescription", "open", "--db", home.string(), file, "--passphrase-file", pass}).code ==
        ExitCode::bad_input); // it is in use already
  CHECK(own_lessons(home).definitions().empty());
}
