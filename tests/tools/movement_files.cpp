#include "engine/system/sha256.h"
#include "stimuli/quality/checks.h"
#include "stimuli/quality/film_gate.h"
#include "tests/support/catch.h"
#include "tools/stimuli/film_script_file.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace dorsal;

namespace {

namespace fs = std::filesystem;
const fs::path shipped_movements = fs::path(DORSAL_SOURCE_DIR) / "stimuli/movements";

const std::set<std::string> movement_names{
    "pelvic-tilt",   "knees-side-to-side", "cat-camel", "sitting-tilt", "sitting-turn",
    "side-bend",     "standing-turn",      "hip-hinge", "bend-to-knee", "bend-to-shin",
    "bend-to-floor", "sit-to-stand",       "squat",     "step-up",      "light-lift",
    "box-turn",      "arm-raise",          "heel-raise"};

std::string all_of(const std::vector<std::string>& problems) {
  std::string text;
  for (const std::string& problem : problems) text += problem + "\n";
  return text;
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

const std::string made_head = R"(name = "made"
plays = "there_and_back"
seconds = 4
frames = 11
stance = "stand"
shape = "portrait"
levels = { small = 0.4, half = 0.7, full = 1.0 }
planted = { left_foot = true }
view.behind = { azimuth = 0, pitch = 7 }
view.side = { azimuth = 90, pitch = 7 }
)";

} // namespace

TEST_CASE("movement files: every shipped one is read, is one of the eighteen, and passes the gate for both "
          "people") {
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(shipped_movements)) {
    if (entry.path().extension() != ".toml") continue;
    const FilmScriptReading reading = read_film_script(entry.path());
    INFO(all_of(reading.problems));
    REQUIRE(reading.ok());
    found.insert(reading.script.name);
    for (const FilmPerson& person : film_people())
      for (const quality::Finding& finding : quality::film_gate(reading.script, person)) {
        INFO(reading.script.name << " (" << person.id << "): " << finding.check << ": " << finding.message);
        CHECK(finding.verdict == quality::Verdict::passed);
      }
  }
  CHECK(found == movement_names);
}

TEST_CASE("movement files: the shipped films are those of the files, of both people and from both views") {
  const FilmsReading reading = read_films(shipped_movements / "films");
  for (const Diagnostic& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.ok());
  CHECK(reading.films.size() == movement_names.size() * 4);
  std::set<std::string> sheets;
  for (const FilmFile& film : reading.films) {
    INFO(film.file);
    const FilmScriptReading script = read_film_script(shipped_movements / (film.film.movement + ".toml"));
    REQUIRE(script.ok());
    CHECK(film.film.frames == script.script.frames);
    CHECK(film.film.plays == script.script.plays);
    CHECK(film.film.seconds == script.script.seconds);
    CHECK(film.licence == "CC0-1.0");
    CHECK(sha256_of_file(shipped_movements / "films" / film.file) == film.sha256);
    sheets.insert(film.file);
  }
  for (const auto& entry : fs::directory_iterator(shipped_movements / "films"))
    if (entry.path().extension() == ".webp") CHECK(sheets.contains(entry.path().filename().string()));
}

TEST_CASE("movement files: the pictures of one film pass their gate") {
  const FilmsReading reading = read_films(shipped_movements / "films");
  REQUIRE(reading.ok());
  const auto film = std::ranges::find(reading.films, "side-bend-a-behind.webp", &FilmFile::file);
  REQUIRE(film != reading.films.end());
  const auto frames = load_film(*film, shipped_movements / "films", film->cell_height_px);
  for (const quality::Finding& finding : quality::check_frames(*film, frames)) {
    INFO(finding.check << ": " << finding.message);
    CHECK(finding.verdict == quality::Verdict::passed);
  }
}

TEST_CASE("movement files: all films together stay under 12 MB, and the overview under 400 kB") {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(shipped_movements / "films")) bytes += entry.file_size();
  CHECK(bytes < 12'000'000);
  CHECK(fs::file_size(fs::path(DORSAL_SOURCE_DIR) / "tools/screenshots/movements.jpg") < 400'000);
}

TEST_CASE("movement files: a key says only what changed since the one before") {
  const FilmScriptReading reading = parse_film_script(
      made_head + "[[key]]\nat = 0\nlumbar = [3, 0, 0]\n[[key]]\nat = 0.5\nknees = 30\n[[key]]\nat = 1\n",
      "made.toml");
  INFO(all_of(reading.problems));
  REQUIRE(reading.ok());
  REQUIRE(reading.script.keys.size() == 3);
  CHECK(reading.script.keys[2].lumbar.forward_deg == 3);
  CHECK(reading.script.keys[2].knees_deg == 30);
  CHECK(reading.script.keys[0].knees_deg == 8);
}

TEST_CASE("movement files: a hostile one is refused with all its problems at once") {
  const FilmScriptReading reading = parse_film_script(
      "name = \"../Up\"\nplays = \"sideways\"\nseconds = nan\nframes = 1e300\nstance = 7\nshape = \"round\"\n"
      "balanced = \"yes\"\nobject = \"chair\"\nextra = 1\nlevels = { small = inf, half = -1 }\nplanted = []\n"
      "view.behind = { azimuth = 999, pitch = 7 }\n"
      "[[prop]]\nkind = \"car\"\nat = [0, 1e9]\n"
      "[[key]]\nat = 0.2\nlumbar = [1, 2]\npelvis = [nan, 0, 0]\nhips = \"high\"\nhands = { on = \"fire\" }\n"
      "[[key]]\nat = 0.1\nknees = 1000\nfeet = { at = [0, 0, 99] }\nleft_hand = { on = \"leg\", along = 9 "
      "}\n",
      "hostile.toml");
  const std::string text = all_of(reading.problems);
  INFO(text);
  for (const char* words : {"hostile.toml:1: name: expected small letters",
                            "plays: \"sideways\"; expected one of",
                            "seconds: is nan; expected a number from 0.5 to 60",
                            "frames: is 1e+300; expected a number from 2 to 64",
                            "stance: expected text",
                            "shape: \"round\"",
                            "balanced: expected true or false",
                            "object: \"chair\"",
                            "extra: unknown",
                            "levels.small: is inf",
                            "levels.half: is -1",
                            "levels.full: missing",
                            "planted: missing; expected a table",
                            "view.behind.azimuth: is 999",
                            "view.side: missing",
                            "prop.kind: \"car\"",
                            "prop.at: expected a list of 3 numbers",
                            "key.at: the first key is at 0",
                            "key.lumbar: expected a list of 3 numbers",
                            "key.pelvis: expected a list",
                            "key.hips: expected a list",
                            "key.hands.on: \"fire\"",
                            "key.at: must be larger",
                            "key.knees: is 1000",
                            "key.feet.at: expected a list",
                            "key.left_hand.along: is 9",
                            "key: the last key is at 1"})
    CHECK(mentions(text, words));
}

TEST_CASE("movement files: no text, a huge one, no TOML, no keys, no file, and another name") {
  CHECK(mentions(all_of(parse_film_script("", "x.toml").problems), "name: missing"));
  CHECK(mentions(all_of(parse_film_script(std::string(10u << 20, '#'), "x.toml").problems), "larger than"));
  CHECK(mentions(all_of(parse_film_script("name = [[[[", "x.toml").problems), "x.toml:1:"));
  CHECK(mentions(all_of(parse_film_script(made_head, "x.toml").problems), "key: missing"));
  CHECK(mentions(all_of(read_film_script(shipped_movements / "nowhere.toml").problems), "is missing"));
  std::string many = made_head;
  for (int i = 0; i < 5000; ++i) many += "[[key]]\nat = 0.5\n";
  CHECK(mentions(all_of(parse_film_script(many, "x.toml").problems), "5000 keys; expected 2 to 20"));
}
