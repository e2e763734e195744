#include "engine/clinic/movement/guide_file.h"

#include "engine/clinic/protocol/toml_texts.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {
namespace {

MovementGuide read_guide(const toml::table& file, ReadingNotes& notes) {
  MovementGuide guide;
  std::string nearness{name_of(Nearness::back)};
  TomlSection section(file, "", notes);
  section(Field{"name", "", 0, 0}, guide.name);
  section(Field{"version", "", 0, 0}, guide.version);
  section(Field{"step", "", 0, 0}, guide.step);
  section(Field{"nearness", "", 0, 0}, nearness);
  section(Field{"seconds", "", 0, 0}, guide.seconds);
  section(Field{"film", "", 0, 0}, guide.film);
  section(Field{"licence", "", 0, 0}, guide.licence);
  section(Field{"source", "", 0, 0}, guide.source);
  for (const std::string_view key : {"title", "how", "imagine"}) section.know(key);
  section.report_unknown_keys();
  if (const auto known = parse_nearness(nearness))
    guide.nearness = *known;
  else if (const toml::node* node = file.get("nearness"))
    notes.report(*node, "nearness",
                 fmt::format("is \"{}\"; allowed are \"away\", \"towards\" and \"back\"", nearness));
  guide.title = read_texts(file, "", "title", notes);
  guide.how = read_texts(file, "", "how", notes);
  guide.imagine = read_texts(file, "", "imagine", notes);
  return guide;
}

} // namespace

GuideReading parse_guide(std::string text, const std::string& name) {
  std::string definition = text;
  TomlReading toml = read_toml(std::move(text), name);
  const bool unreadable = toml.table.empty() && !toml.problems.empty(); // all keys would be missing
  ReadingNotes notes{.file = name, .problems = std::move(toml.problems), .positions = {}};
  GuideReading reading{.guide = read_guide(toml.table, notes), .problems = {}};
  reading.guide.sha256 = sha256_of_text(definition);
  reading.guide.definition = std::move(definition);
  if (!unreadable) add_problems_of_value(check(reading.guide), notes);
  reading.problems = in_order_of_file(std::move(notes.problems));
  return reading;
}

} // namespace dorsal
