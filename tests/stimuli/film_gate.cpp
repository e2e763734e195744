#include "stimuli/quality/film_gate.h"

#include "stimuli/making/film_path.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>

using namespace dorsal;
using namespace dorsal::quality;

namespace {

// A half squat on both feet, which passes.
FilmScript made_squat() {
  FilmScript s;
  s.name = "made-squat";
  s.plays = Plays::there_and_back;
  s.frames = 13;
  s.stance = FilmStance::stand;
  s.balanced = s.height_by_knees = true;
  s.planted.feet = {true, true};
  s.keys = {first_key(s.stance), first_key(s.stance)};
  s.keys[1].at = 1;
  s.keys[1].knees_deg = 60;
  s.keys[1].pelvis.forward_deg = 20;
  s.keys[1].lumbar.forward_deg = 20;
  return s;
}

// A hand goes round before the body: out, forward, in and back to where it was.
FilmScript made_circle() {
  FilmScript s = made_squat();
  s.plays = Plays::round;
  s.frames = 24;
  s.keys.clear();
  for (int i = 0; i <= 4; ++i) {
    FilmKey key = first_key(s.stance);
    key.at = static_cast<float>(i) / 4;
    const float out = i == 1   ? .40f
                      : i == 3 ? .30f
                               : .35f,
                up = i == 0 || i == 4 ? 1.05f
                     : i == 2         ? 1.15f
                                      : 1.10f;
    key.hands[1] = {figure::HandOn::point, {out, .32f, up}};
    s.keys.push_back(key);
  }
  return s;
}

std::string gate_failures(const FilmScript& script) {
  std::string names;
  for (const Finding& f : film_gate(script, film_people()[0]))
    if (f.verdict == Verdict::failed) names += fmt::format("{}{}", names.empty() ? "" : ", ", f.check);
  return names;
}

std::string message_of(const FilmScript& script, const std::string& check) {
  for (const Finding& f : film_gate(script, film_people()[0]))
    if (f.check == check) return f.message;
  return {};
}

bool tells(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

PixelImage grey_frame(std::uint8_t grey) {
  PixelImage image{.width = 20, .height = 20, .rgb = {}};
  for (int i = 0; i < 400; ++i) {
    const bool border = i % 20 == 0 || i % 20 == 19 || i < 20 || i >= 380;
    image.rgb.insert(image.rgb.end(), 3, border ? 176 : grey);
  }
  return image;
}

std::string frame_failures(const std::vector<PixelImage>& frames) {
  std::string names;
  for (const Finding& f : check_frames({}, frames))
    if (f.verdict == Verdict::failed) names += f.check + ";";
  return names;
}

} // namespace

TEST_CASE("film gate: an ordinary squat and a closed circle pass, for both people") {
  CHECK(gate_failures(made_squat()) == "");
  CHECK(gate_failures(made_circle()) == "");
  for (const Finding& f : film_gate(made_squat(), film_people()[1])) {
    INFO(f.check << ": " << f.message);
    CHECK(f.verdict == Verdict::passed);
  }
}

TEST_CASE("film gate: a jump on the path is found, with its landmark, its place and what to do") {
  FilmScript s = made_squat();
  s.frames = 3;
  s.keys[1].knees_deg = 95;
  CHECK(tells(gate_failures(s), "no jump"));
  CHECK(tells(message_of(s, "no jump"), "add frames"));
  s = made_squat();
  s.keys.insert(s.keys.begin() + 1, s.keys[1]);
  s.keys[1].at = .5f;
  s.keys[1].neck.turn_deg = 60;
  s.keys[1].knees_deg = 8;
  s.keys[1].pelvis.forward_deg = -8;
  s.keys[1].lumbar.forward_deg = -25;
  s.frames = 5;
  CHECK(tells(gate_failures(s), "no corner"));
}

TEST_CASE("film gate: an open loop is found") {
  FilmScript s = made_circle();
  s.keys.back().hands[1].at.z += .02f;
  CHECK(gate_failures(s) == "closed");
  CHECK(tells(message_of(s, "closed"), "from where it began; at most 0.005"));
}

TEST_CASE("film gate: a foot that slides though it is planted is found, and a hand likewise") {
  FilmScript s = made_squat();
  s.keys[1].feet[0].at.x -= .03f;
  CHECK(tells(gate_failures(s), "planted left foot"));
  CHECK(tells(message_of(s, "planted left foot"), "moves 30.0 mm; at most 4"));
  s.planted.feet[0] = false;
  CHECK(gate_failures(s) == "");
  s = made_circle();
  s.planted.hands[1] = true;
  CHECK(gate_failures(s) == "planted right hand");
}

TEST_CASE("film gate: an impossible angle is found, with its range") {
  FilmScript s = made_squat();
  s.keys[1].lumbar.forward_deg = 75;
  CHECK(tells(gate_failures(s), "joint lumbar forward"));
  CHECK(tells(message_of(s, "joint lumbar forward"), "to 75.0 at 1.00; allowed are -30 to 66"));
  s = made_squat();
  s.keys[1].lumbar.turn_deg = 20;
  CHECK(tells(gate_failures(s), "joint lumbar turn"));
  s = made_squat();
  s.keys[1].knees_deg = 148;
  CHECK(tells(gate_failures(s), "joint left knee"));
}

TEST_CASE(
    "film gate: feet out of reach, a hand through the trunk, a hand in the floor, weight behind the heels") {
  FilmScript s = made_squat();
  s.balanced = s.height_by_knees = false;
  s.keys[1].hips.z = 1.0f;
  CHECK(tells(gate_failures(s), "feet reach"));
  s = made_squat();
  for (FilmKey& key : s.keys) key.hands[1] = {figure::HandOn::point, {.0f, .02f, 1.1f}};
  CHECK(tells(gate_failures(s), "arms outside the body"));
  s = made_squat();
  for (FilmKey& key : s.keys) key.hands[1] = {figure::HandOn::point, {.3f, .0f, -.5f}};
  CHECK(tells(gate_failures(s), "hands reach"));
  s = made_squat();
  s.balanced = false;
  s.keys[1].hips.y = -.30f;
  CHECK(tells(gate_failures(s), "weight over the feet"));
}

TEST_CASE("film gate: levels grow and stay within the path") {
  FilmScript s = made_squat();
  s.levels = {.5, .4, 1};
  CHECK(gate_failures(s) == "levels");
  s.levels = {.3, .6, 1.2};
  CHECK(gate_failures(s) == "levels");
}

TEST_CASE("film gate: pictures that jump, flash, or are cut by the border are found") {
  CHECK(frame_failures({grey_frame(100), grey_frame(101), grey_frame(102)}) == "");
  CHECK(frame_failures({grey_frame(100), grey_frame(104)}) == "brightness;");
  CHECK(frame_failures({grey_frame(100), grey_frame(140)}) == "neighbouring frames;brightness;");
  PixelImage cut = grey_frame(100);
  cut.rgb[0] = 60;
  CHECK(frame_failures({cut, cut}) == "border;");
}

TEST_CASE("film path: every key is met, nothing overshoots between them, and outside it rests at its ends") {
  FilmScript s = made_squat();
  s.keys.insert(s.keys.begin() + 1, s.keys[1]);
  s.keys[1].at = .3f;
  s.keys[1].lumbar.forward_deg = 18;
  CHECK(key_at(s, .3f).lumbar.forward_deg == Approx(18));
  float before = -1;
  for (int i = -2; i <= 52; ++i) {
    const float value = key_at(s, static_cast<float>(i) / 50).lumbar.forward_deg;
    CHECK(value >= before - 1e-4f);
    CHECK(value <= 20.0001f);
    before = value;
  }
  CHECK(key_at(s, -3).knees_deg == Approx(8));
  CHECK(key_at(s, 7).knees_deg == Approx(60));
}
