#include "tools/stimuli/film_script_file.h"

#include "engine/core/base/names.h"
#include "stimuli/pictures/films.h"
#include "tools/stimuli/toml_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>

namespace dorsal {
namespace {

using figure::HandOn;
using figure::PropKind;
using figure::Vec3;

constexpr Names<HandOn, 7> hand_words = {{{HandOn::hang, "hang"},
                                          {HandOn::beside, "beside"},
                                          {HandOn::leg, "leg"},
                                          {HandOn::point, "point"},
                                          {HandOn::object, "object"},
                                          {HandOn::reach, "reach"},
                                          {HandOn::chest, "chest"}}};
constexpr Names<PropKind, 8> prop_words = {{{PropKind::chair, "chair"},
                                            {PropKind::stool, "stool"},
                                            {PropKind::step, "step"},
                                            {PropKind::table, "table"},
                                            {PropKind::mat, "mat"},
                                            {PropKind::pillow, "pillow"},
                                            {PropKind::box, "box"},
                                            {PropKind::jug, "jug"}}};

constexpr double furthest_m = 3, most_deg = 180;

template <class Value, class Parse>
Value word_of(TomlTable& table, std::string_view key, const Parse& parse, std::string_view allowed) {
  const std::string word = table.text(key);
  const auto value = parse(word);
  if (!value && table.has(key))
    table.problem(key, fmt::format("\"{}\"; expected one of {}", word.substr(0, 40), allowed));
  return value.value_or(Value{});
}

Vec3 vector_of(const std::vector<double>& v) {
  return {static_cast<float>(v[0]), static_cast<float>(v[1]), static_cast<float>(v[2])};
}

Vec3 place_in(TomlTable& table, std::string_view key) {
  return vector_of(table.numbers(key, 3, -furthest_m, furthest_m));
}

void read_angles(TomlTable& table, std::string_view key, figure::BodyAngles& angles) {
  if (!table.has(key)) return;
  const Vec3 v = vector_of(table.numbers(key, 3, -most_deg, most_deg));
  angles = {v.x, v.y, v.z};
}

void read_number(TomlTable& table, std::string_view key, float& value, double low, double high) {
  if (table.has(key)) value = static_cast<float>(table.number(key, low, high));
}

// `side` mirrors what is given for both feet; a single foot is given in the world.
void read_foot(TomlTable table, figure::FootPlace& foot, float side) {
  table.only({"at", "toes_out", "heel_up", "pointed"});
  if (table.has("at")) {
    foot.at = place_in(table, "at");
    foot.at.x *= side;
  }
  read_number(table, "toes_out", foot.toes_out_deg, -45, 60);
  read_number(table, "heel_up", foot.heel_up_deg, -45, 80);
  read_number(table, "pointed", foot.pointed_deg, -45, 180);
}

void read_hand(TomlTable table, figure::HandPlace& hand, float side) {
  table.only({"on", "at", "along", "raised", "out"});
  hand = {word_of<HandOn>(
              table, "on", [](auto w) { return hand_words.parse(w); },
              "hang, leg, beside, point, object, reach, chest"),
          {}};
  if (hand.on == HandOn::point) {
    hand.at = place_in(table, "at");
    hand.at.x *= side;
  }
  if (hand.on == HandOn::leg || hand.on == HandOn::beside)
    hand.at.x = static_cast<float>(table.number("along", 0, 2));
  if (hand.on == HandOn::reach) {
    hand.at.x = static_cast<float>(table.number("raised", -30, 180));
    read_number(table, "out", hand.at.y, -30, 100);
  }
}

void read_limbs(TomlTable& table, FilmKey& key) {
  const std::array<std::string_view, 2> foot{"left_foot", "right_foot"}, hand{"left_hand", "right_hand"};
  for (std::size_t i = 0; i < 2; ++i) {
    const float mirrored = i == 0 ? -1.f : 1.f;
    if (table.has("feet")) read_foot(table.table("feet"), key.feet[i], mirrored);
    if (table.has(foot[i])) read_foot(table.table(foot[i]), key.feet[i], 1);
    if (table.has("hands")) read_hand(table.table("hands"), key.hands[i], mirrored);
    if (table.has(hand[i])) read_hand(table.table(hand[i]), key.hands[i], 1);
  }
}

void read_key(TomlTable table, FilmKey& key) {
  table.only({"at", "hips", "knees", "pelvis", "lumbar", "thoracic", "neck", "knees_lean", "feet",
              "left_foot", "right_foot", "hands", "left_hand", "right_hand", "object", "object_turn"});
  key.at = static_cast<float>(table.number("at", 0, 1));
  if (table.has("hips")) key.hips = place_in(table, "hips");
  read_number(table, "knees", key.knees_deg, 0, 150);
  read_angles(table, "pelvis", key.pelvis);
  read_angles(table, "lumbar", key.lumbar);
  read_angles(table, "thoracic", key.thoracic);
  read_angles(table, "neck", key.neck);
  read_number(table, "knees_lean", key.knees_lean_deg, -90, 90);
  read_limbs(table, key);
  if (table.has("object")) key.object = place_in(table, "object");
  read_number(table, "object_turn", key.object_turn_deg, -most_deg, most_deg);
}

CameraAngle read_view(TomlTable table) {
  table.only({"azimuth", "pitch"});
  return {static_cast<float>(table.number("azimuth", -180, 180)),
          static_cast<float>(table.number("pitch", 0, 60))};
}

void read_planted(TomlTable& root, Planted& planted) {
  TomlTable table = root.table("planted");
  table.only({"left_foot", "right_foot", "left_hand", "right_hand"});
  const auto read = [&](std::string_view key, bool& value) {
    if (table.has(key)) value = table.flag(key);
  };
  read("left_foot", planted.feet[0]);
  read("right_foot", planted.feet[1]);
  read("left_hand", planted.hands[0]);
  read("right_hand", planted.hands[1]);
}

figure::Prop read_prop(TomlTable table) {
  table.only({"kind", "at", "turn"});
  figure::Prop prop;
  prop.kind = word_of<PropKind>(
      table, "kind", [](auto w) { return prop_words.parse(w); },
      "chair, stool, step, table, mat, pillow, box, jug");
  prop.at = place_in(table, "at");
  read_number(table, "turn", prop.turn_deg, -most_deg, most_deg);
  return prop;
}

void read_props(TomlTable& root, FilmScript& s) {
  if (root.has("object"))
    s.object = word_of<PropKind>(
        root, "object",
        [](auto w) {
          const auto kind = prop_words.parse(w);
          return kind == PropKind::box || kind == PropKind::jug ? kind : std::nullopt;
        },
        "box, jug");
  if (!root.has("prop")) return;
  auto tables = root.tables("prop");
  if (tables.size() > 10) root.problem("prop", "more than 10");
  for (std::size_t i = 0; i < std::min<std::size_t>(tables.size(), 10); ++i)
    s.props.push_back(read_prop(std::move(tables[i])));
}

void read_keys(TomlTable& root, FilmScript& s) {
  auto tables = root.tables("key");
  if (tables.size() < least_film_keys || tables.size() > most_film_keys)
    root.problem("key",
                 fmt::format("{} keys; expected {} to {}", tables.size(), least_film_keys, most_film_keys));
  FilmKey key = first_key(s.stance);
  for (std::size_t i = 0; i < std::min(tables.size(), most_film_keys); ++i) {
    const float before = key.at;
    read_key(tables[i], key);
    if (i == 0 && key.at != 0) tables[i].problem("at", "the first key is at 0");
    if (i > 0 && key.at <= before) tables[i].problem("at", "must be larger than that of the key before");
    s.keys.push_back(key);
  }
  if (!s.keys.empty() && s.keys.back().at != 1) root.problem("key", "the last key is at 1");
}

void read_levels(TomlTable table, ReachLevels& levels) {
  table.only({"small", "half", "full"});
  levels = {table.number("small", 0.01, 1), table.number("half", 0.01, 1), table.number("full", 0.01, 1)};
}

void read_root(TomlTable root, FilmScript& s) {
  root.only({"name", "plays", "seconds", "frames", "stance", "shape", "balanced", "height_by_knees", "object",
             "levels", "planted", "view", "prop", "key"});
  s.name = root.text("name");
  if (!s.name.empty() &&
      !std::ranges::all_of(s.name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }))
    root.problem("name", "expected small letters and -");
  s.plays = word_of<Plays>(root, "plays", parse_plays, "there_and_back, to_both_sides, round");
  s.seconds = root.number("seconds", least_film_seconds, most_film_seconds);
  s.frames = static_cast<int>(root.number("frames", least_film_frames, most_film_frames));
  if (s.plays == Plays::to_both_sides && s.frames % 2 == 0)
    root.problem(
        "frames",
        fmt::format("is {}; a film to both sides begins in its middle and needs an odd number", s.frames));
  s.stance = word_of<FilmStance>(root, "stance", parse_film_stance, "stand, sit, lie, all_fours");
  s.landscape = word_of<bool>(
      root, "shape",
      [](const std::string& w) -> std::optional<bool> {
        if (w == "landscape") return true;
        return w == "portrait" ? std::optional(false) : std::nullopt;
      },
      "portrait, landscape");
  if (root.has("balanced")) s.balanced = root.flag("balanced");
  if (root.has("height_by_knees")) s.height_by_knees = root.flag("height_by_knees");
  read_levels(root.table("levels"), s.levels);
  read_planted(root, s.planted);
  TomlTable view = root.table("view");
  view.only({"behind", "side"});
  s.behind = read_view(view.table("behind"));
  s.side = read_view(view.table("side"));
  read_props(root, s);
  read_keys(root, s);
}

} // namespace

FilmScriptReading parse_film_script(std::string text, const std::string& name) {
  FilmScriptReading out;
  if (text.size() > max_film_script_bytes) {
    out.problems.push_back(fmt::format("{}: larger than {} bytes; a movement file is a short text", name,
                                       max_film_script_bytes));
    return out;
  }
  TomlDocument document(text, name);
  if (document.problems().empty()) read_root(document.root(), out.script);
  out.problems = document.problems();
  return out;
}

FilmScriptReading read_film_script(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    return {{}, {fmt::format("{}: is missing, or not a regular file", file.string())}};
  std::ifstream in(file, std::ios::binary);
  std::string text(max_film_script_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  FilmScriptReading out = parse_film_script(std::move(text), file.string());
  if (out.ok() && out.script.name != file.stem().string())
    out.problems.push_back(fmt::format("{}: name is \"{}\"; expected that of the file, \"{}\"", file.string(),
                                       out.script.name, file.stem().string()));
  return out;
}

} // namespace dorsal
