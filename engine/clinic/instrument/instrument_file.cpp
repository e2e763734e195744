#include "engine/clinic/instrument/instrument_file.h"

#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/protocol/toml_texts.h"
#include "engine/core/instrument/instrument_check.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

using instrument::Item;

constexpr std::array kinds_of_items{"rating", "choice", "yes_no", "text", "activity"};

class InstrumentReader {
public:
  explicit InstrumentReader(ReadingNotes& notes) : notes_(notes) {}

  [[nodiscard]] Instrument read(const toml::table& file) {
    Instrument made;
    TomlSection section(file, "", notes_);
    section(Field{"name", "", 0, 0}, made.name);
    section(Field{"licence", "", 0, 0}, made.licence);
    section(Field{"source", "", 0, 0}, made.source);
    section(Field{"version", "", 0, 0}, made.version);
    section(Field{"purpose", "", 0, 0}, made.purpose);
    for (const std::string_view key : {"title", "items", "score"}) section.know(key);
    section.report_unknown_keys();
    made.title = texts(file, "", "title");
    made.items = items(file);
    if (const toml::table* score = table(file, "", "score")) made.score = read_score(*score);
    return made;
  }

private:
  const toml::table* table(const toml::table& within, const std::string& section, std::string_view key) {
    return read_table(within, section, key, notes_);
  }
  Texts texts(const toml::table& within, const std::string& section, std::string_view key) {
    return read_texts(within, section, key, notes_);
  }

  std::vector<Item> items(const toml::table& file) {
    std::vector<Item> found;
    const toml::node* node = file.get("items");
    if (node == nullptr) return found;
    notes_.positions["items"] = position_of(node->source());
    const toml::array* tables = node->as_array();
    if (tables == nullptr) {
      notes_.report(*node, "items", "is not a list of items; write [[items]] above each");
      return found;
    }
    for (const toml::node& element : *tables) {
      const std::string name = fmt::format("items[{}]", found.size() + 1);
      notes_.positions[name] = position_of(element.source());
      Item& item = found.emplace_back();
      if (const toml::table* keys = element.as_table())
        item = read_item(*keys, name);
      else
        notes_.report(element, name, "is not an item; write [[items]] and its keys below it");
    }
    return found;
  }

  Item read_item(const toml::table& keys, const std::string& name) {
    Item item;
    std::string kind;
    TomlSection section(keys, name, notes_);
    section(Field{"name", "", 0, 0}, item.name);
    section(Field{"kind", "", 0, 0}, kind);
    section.know("text");
    item.text = texts(keys, name, "text");
    if (kind == "rating" || kind == "activity")
      for (const std::string_view end : {"low", "high"}) section.know(end);
    if (kind == "rating")
      item.kind = instrument::Rating{texts(keys, name, "low"), texts(keys, name, "high")};
    else if (kind == "activity") {
      item.kind = instrument::Activity{};
      item.low = texts(keys, name, "low");
      item.high = texts(keys, name, "high");
    } else if (kind == "choice") {
      section.know("options");
      item.kind = instrument::Choice{options(keys, name)};
    } else if (kind == "yes_no")
      item.kind = instrument::YesNo{};
    else if (kind == "text")
      item.kind = instrument::Words{};
    else
      report_kind(keys, name, kind);
    section.report_unknown_keys();
    return item;
  }

  // What belongs to a kind that is not known is known all the same: one fault, one message.
  void report_kind(const toml::table& keys, const std::string& name, const std::string& kind) {
    const toml::node* node = keys.get("kind");
    notes_.report(node ? *node : keys, name + ".kind",
                  fmt::format("{}; allowed are {}", node ? fmt::format("is \"{}\"", kind) : "is missing",
                              fmt::join(kinds_of_items, ", ")));
  }

  std::vector<instrument::Option> options(const toml::table& keys, const std::string& name) {
    std::vector<instrument::Option> found;
    const toml::node* node = keys.get("options");
    const std::string list = name + ".options";
    if (node == nullptr) return found;
    notes_.positions[list] = position_of(node->source());
    const toml::array* tables = node->as_array();
    if (tables == nullptr) {
      notes_.report(*node, list, "is not a list; write [ { value = 1, text = { en = \"...\" } }, ... ]");
      return found;
    }
    for (const toml::node& element : *tables) {
      const std::string place = fmt::format("{}[{}]", list, found.size() + 1);
      notes_.positions[place] = position_of(element.source());
      instrument::Option& option = found.emplace_back();
      const toml::table* written = element.as_table();
      if (written == nullptr) {
        notes_.report(element, place, "is not an option; write { value = 1, text = { en = \"...\" } }");
        continue;
      }
      TomlSection section(*written, place, notes_);
      section(Field{"value", "", 0, 0}, option.value);
      section.know("text");
      option.text = texts(*written, place, "text");
      if (!written->contains("value")) notes_.report(element, place + ".value", "is missing; write a number");
      section.report_unknown_keys();
    }
    return found;
  }

  instrument::Score read_score(const toml::table& keys) {
    instrument::Score score;
    TomlSection section(keys, "score", notes_);
    section(Field{"scoring", "", 0, 0}, score.scoring);
    section(Field{"of", "", 0, 0}, score.of);
    section(Field{"may_be_missing", "", 0, 0}, score.may_be_missing);
    section(Field{"direction", "", 0, 0}, score.direction);
    std::vector<double> range;
    section(Field{"range", "", 0, 0}, range);
    section.know("smallest_change");
    if (range.size() == 2)
      score.range = {range[0], range[1]};
    else if (score.scoring != instrument::Scoring::none)
      notes_.report(keys.contains("range") ? *keys.get("range") : keys, "score.range",
                    "is not a range; write the lowest and the highest score in brackets: [0, 10]");
    if (score.scoring != instrument::Scoring::none && !keys.contains("direction"))
      notes_.report(keys, "score.direction", "is missing; write \"higher_is_better\" or \"higher_is_worse\"");
    section.report_unknown_keys();
    if (const toml::table* smallest = table(keys, "score", "smallest_change"))
      score.smallest_change = read_smallest_change(*smallest);
    return score;
  }

  instrument::SmallestChange read_smallest_change(const toml::table& keys) {
    instrument::SmallestChange smallest;
    TomlSection section(keys, "score.smallest_change", notes_);
    section(Field{"value", "", 0, 0}, smallest.value);
    section(Field{"kind", "", 0, 0}, smallest.kind);
    section(Field{"source", "", 0, 0}, smallest.source);
    section.report_unknown_keys();
    return smallest;
  }

  ReadingNotes& notes_;
};

} // namespace

InstrumentReading parse_instrument(std::string text, const std::string& name) {
  std::string definition = text;
  TomlReading toml = read_toml(std::move(text), name);
  const bool unreadable = toml.table.empty() && !toml.problems.empty(); // all keys would be missing
  ReadingNotes notes{.file = name, .problems = std::move(toml.problems), .positions = {}};
  InstrumentReading reading{.instrument = InstrumentReader{notes}.read(toml.table), .problems = {}};
  reading.instrument.sha256 = sha256_of_text(definition);
  reading.instrument.definition = std::move(definition);
  if (!unreadable) add_problems_of_value(check(reading.instrument), notes);
  reading.problems = in_order_of_file(std::move(notes.problems));
  return reading;
}

InstrumentReading read_instrument_file(const std::filesystem::path& file) {
  return parse_instrument(read_protocol_text(file), file.string());
}

} // namespace dorsal
