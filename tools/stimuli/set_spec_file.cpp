#include "tools/stimuli/set_spec_file.h"

#include "stimuli/figure/base/spec_names.h"
#include "tools/stimuli/toml_table.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace dorsal {
namespace {

using figure::parse_choice;

AmplitudeDegrees read_degrees(TomlTable table) {
  return {table.number("subtle"), table.number("medium"), table.number("marked")};
}

// A factor is a table of weights: stance = { stand = 6, sit = 2 }.
template <class Level>
std::vector<Weighted<Level>> read_weights(TomlTable table) {
  std::vector<Weighted<Level>> out;
  for (const std::string& key : table.keys()) {
    const double weight = table.number(key);
    if (const auto level = parse_choice<Level>(key))
      out.push_back({*level, weight});
    else
      table.problem(key, fmt::format("unknown level; expected {}", figure::choices<Level>()));
  }
  return out;
}

std::vector<Weighted<HeadCoupling>> read_heads(TomlTable table) {
  std::vector<Weighted<HeadCoupling>> out;
  for (const std::string& key : table.keys()) {
    const double weight = table.number(key);
    if (const auto head = parse_head_coupling(key))
      out.push_back({*head, weight});
    else
      table.problem(key, "unknown level; expected following, forward");
  }
  return out;
}

template <class Choice>
Choice read_choice(TomlTable& table, const char* key) {
  const std::string word = table.text(key);
  const auto choice = parse_choice<Choice>(word);
  if (!choice) table.problem(key, fmt::format("\"{}\"; expected one of {}", word, figure::choices<Choice>()));
  return choice.value_or(Choice{});
}

figure::Colour read_colour(TomlTable& table, const char* key) {
  const std::string text = table.text(key);
  const auto colour = figure::parse_colour(text);
  if (!colour) table.problem(key, "expected a colour such as \"#3a2a1e\"");
  return colour.value_or(figure::Colour{});
}

Actor read_actor(TomlTable table) {
  Actor a;
  a.id = table.text("id");
  a.clothes = table.text("clothes");
  a.build = {.female = static_cast<float>(table.number("female")),
             .weight = static_cast<float>(table.number("weight")),
             .muscle = static_cast<float>(table.number("muscle")),
             .age = static_cast<float>(table.number("age"))};
  a.look.skin_tone = static_cast<int>(table.integer("skin_tone"));
  a.look.hair = read_choice<figure::HairStyle>(table, "hair");
  a.look.hair_colour = read_colour(table, "hair_colour");
  a.look.top = read_choice<figure::Top>(table, "top");
  if (a.look.top != figure::Top::none) a.look.top_colour = read_colour(table, "top_colour");
  a.look.bottom = read_choice<figure::Bottom>(table, "bottom");
  a.look.bottom_colour = read_colour(table, "bottom_colour");
  a.mean_luminance = table.number("mean_luminance");
  return a;
}

void read_set(TomlTable table, SetSpec& s) {
  s.name = table.text("name");
  s.seed = static_cast<std::uint64_t>(table.integer("seed"));
  s.licence = table.text("licence");
  s.width_px = static_cast<int>(table.integer("width_px"));
  s.height_px = static_cast<int>(table.integer("height_px"));
  s.webp_quality = table.number("webp_quality");
  s.per_cell = static_cast<int>(table.integer("per_cell"));
  s.combined = static_cast<int>(table.integer("combined"));
  s.movements = {Movement::rotation, Movement::flexion};
}

void read_factors(TomlTable table, SetSpec& s) {
  s.stances = read_weights<figure::Stance>(table.table("stance"));
  s.arms = read_weights<figure::ArmPose>(table.table("arms"));
  s.heads = read_heads(table.table("head"));
  s.scenes = read_weights<figure::Scene>(table.table("scene"));
  for (TomlTable view : table.tables("view"))
    s.views.push_back({{view.number("degrees"), view.flag("opposing")}, view.number("weight")});
  for (TomlTable pitch : table.tables("pitch_deg"))
    s.pitches_deg.push_back({pitch.number("degrees"), pitch.number("weight")});
}

} // namespace

SetSpecReading read_set_spec(const std::filesystem::path& file) {
  SetSpecReading out;
  std::ifstream in(file, std::ios::binary);
  out.text = {std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    out.problems.push_back(fmt::format("{}: cannot be read", file.string()));
    return out;
  }
  TomlDocument document(out.text, file.string());
  TomlTable root = document.root();
  read_set(root.table("set"), out.spec);
  TomlTable amplitude = root.table("amplitude");
  out.spec.rotation = read_degrees(amplitude.table("rotation"));
  out.spec.flexion = read_degrees(amplitude.table("flexion"));
  read_factors(root.table("factors"), out.spec);
  for (TomlTable actor : root.tables("actor")) out.spec.actors.push_back(read_actor(std::move(actor)));
  out.problems = document.problems();
  if (out.problems.empty())
    for (const std::string& problem : check(out.spec))
      out.problems.push_back(fmt::format("{}: {}", file.string(), problem));
  return out;
}

} // namespace dorsal
