#include "engine/clinic/protocol/protocol_file.h"

#include "engine/clinic/protocol/toml_section.h"
#include "engine/clinic/protocol/toml_text.h"
#include "engine/core/protocol/programme.h"
#include "engine/core/protocol/protocol_check.h"
#include "engine/core/protocol/protocol_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

constexpr std::string_view programme_key = "programme";

// Where a section stands: in the file itself, or in a phase of its programme ("programme[2].").
struct Place {
  const toml::table& table;
  std::string before{};
};

template <class Value, class Form>
void read_section(const ProtocolSection<Value, Form>& section, const Place& place, Protocol& protocol,
                  ReadingNotes& notes) {
  const toml::node* node = place.table.get(section.name);
  if (node == nullptr) return;
  const std::string name = fmt::format("{}{}", place.before, section.name);
  notes.positions[name] = position_of(node->source());
  const toml::table* table = node->as_table();
  if (table == nullptr)
    return notes.report(*node, name, fmt::format("is not a section; write [{}] and its keys below it", name));
  TomlSection fields(*table, name, notes);
  visit_fields(protocol.*section.value, fields);
  fields.report_unknown_keys();
}

std::string words_of_tasks() {
  std::string words;
  for (const Task& task : tasks()) words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", task.name);
  return words;
}

// The kind, with the task that may be written beside it.
BlockKind read_kind(const toml::table& table, const std::string& name, TomlSection& section,
                    ReadingNotes& notes) {
  BlockKind kind = BlockKind::train;
  section(Field{"kind", "", 0, 0}, kind);
  section.know("task");
  const toml::node* node = table.get("task");
  if (node == nullptr) return kind;
  const std::string key = name + ".task";
  notes.positions[key] = position_of(node->source());
  const auto task = node->value<std::string>();
  if (!task || !parse_task(*task)) {
    notes.report(*node, key, "is not a task; write one of " + words_of_tasks());
    return kind;
  }
  const auto named = block_kind_of(name_of(kind), *task);
  if (!named) {
    notes.report(*node, key,
                 fmt::format("\"{}\" has no {} block; words are for kind = \"control\", and that kind is for "
                             "words alone",
                             *task, name_of(kind)));
    return kind;
  }
  return *named;
}

BlockSpec read_block(const toml::table& table, const std::string& name, ReadingNotes& notes) {
  TomlSection section(table, name, notes);
  BlockSpec block = default_block(BlockKind::train);
  std::string phase;
  section(Field{"phase", "", 0, 0}, phase);
  if (table.contains("kind")) {
    block = default_block(read_kind(table, name, section, notes));
    // The kind again is harmless where it could be read and would be reported twice where it could not.
    visit_fields(block, [&section](const Field& field, auto& value) {
      if (field.key != "kind") section(field, value);
    });
  } else {
    notes.report(table, name,
                 "does not say its kind; write kind = \"practice\", \"assess\", \"control\" or \"train\"");
    section.know("task");
    visit_fields(block, section);
  }
  section.report_unknown_keys();
  block.phase = std::move(phase);
  return block;
}

void read_section(const ProtocolSection<std::vector<BlockSpec>>& section, const Place& place,
                  Protocol& protocol, ReadingNotes& notes) {
  const std::string list = fmt::format("{}{}", place.before, section.name);
  const toml::node* node = place.table.get(section.name);
  if (node == nullptr) return;
  notes.positions[list] = position_of(node->source());
  const toml::array* tables = node->as_array();
  if (tables == nullptr)
    return notes.report(*node, list, fmt::format("is not a list of {0}; write [[{0}]] above each", list));
  protocol.blocks.clear();
  for (const toml::node& element : *tables) {
    const std::string name = fmt::format("{}[{}]", list, protocol.blocks.size() + 1);
    notes.positions[name] = position_of(element.source());
    if (const toml::table* table = element.as_table())
      protocol.blocks.push_back(read_block(*table, name, notes));
    else
      notes.report(element, name, "is not a block; write [[blocks]] and its keys below it");
  }
}

void read_top_level(const toml::table& file, Protocol& protocol, ReadingNotes& notes) {
  TomlSection section(file, "", notes);
  section(Field{"name", "", 0, 0}, protocol.name);
  section(Field{"safety_cleared", "", 0, 0}, protocol.safety_cleared);
  section(Field{"phases", "", 0, 0}, protocol.phases);
  section(Field{"phase", "", 0, 0}, protocol.phase);
  visit_sections([&section](const auto& of_its_own) { section.know(of_its_own.name); });
  section.know(programme_key);
  section.report_unknown_keys();
}

// What a file says at its top holds for the phases beneath as well; its faults are told once. A list of
// blocks goes to the phases of its tasks.
void read_top_for_phase(const toml::table& file, Phase& phase, const Protocol& around) {
  ReadingNotes unheard;
  Protocol own = protocol_of(phase, around);
  const std::vector<TaskId> tasks = tasks_of(phase);
  visit_sections_of_phase([&](const auto& section) { read_section(section, {file}, own, unheard); });
  std::erase_if(own.blocks,
                [&](const BlockSpec& block) { return std::ranges::count(tasks, block.kind.task) == 0; });
  if (own.blocks.empty() || !file.contains("blocks")) own.blocks = phase.blocks;
  const Door door = phase.door;
  const Decided decided = phase.decided;
  phase = phase_from(phase.name, own);
  phase.decided = decided;
  for (BlockSpec& block : phase.blocks) block.phase.clear();
  phase.door = door;
}

// Reads what stands under `key` of an inline table, a whole number.
std::optional<Door> counted_door(const toml::table& table, std::string_view key, Opens opens, int most,
                                 const std::string& name, ReadingNotes& notes) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return {};
  const auto number = node->value_exact<std::int64_t>();
  if (!number || *number < 1 || *number > most) {
    notes.report(*node, name, fmt::format("needs a whole number of {}; allowed are 1 to {}", key, most));
    return Door{};
  }
  return Door{opens, static_cast<int>(*number), {}};
}

constexpr std::string_view ways_to_open =
    "write \"at once\", \"decision\", { weeks = 2 }, { lessons = 1 } or { ready = \"pictures\" }";

std::optional<Door> read_door(const toml::node& node, const std::string& name, ReadingNotes& notes) {
  if (const auto word = node.value_exact<std::string>()) {
    if (*word == "at once") return Door{};
    if (*word == "decision") return Door{Opens::decision, 0, {}};
  } else if (const toml::table* table = node.as_table(); table != nullptr && table->size() == 1) {
    if (auto door = counted_door(*table, "weeks", Opens::weeks, most_door_weeks, name, notes)) return door;
    if (auto door = counted_door(*table, "lessons", Opens::lessons, most_door_lessons, name, notes))
      return door;
    if (const auto phase = (*table)["ready"].value_exact<std::string>()) return Door{Opens::ready, 0, *phase};
  }
  notes.report(node, name, fmt::format("is no way to open a phase; {}", ways_to_open));
  return {};
}

// Starts from the phase of that name beneath, or from what the file says at its top.
Phase read_phase(const toml::table& table, const std::string& name, const Protocol& around,
                 ReadingNotes& notes) {
  TomlSection keys(table, name, notes);
  std::string called;
  keys(Field{"phase", "", 0, 0}, called);
  keys.know("opens");
  const Phase* beneath = find_phase(around.programme, called);
  const Phase start = beneath ? *beneath : default_phase(called, around);
  Decided decided = start.decided;
  keys(Field{"decided", "", 0, 0}, decided);
  visit_sections_of_phase([&](const auto& section) { keys.know(section.name); });
  keys.report_unknown_keys();
  if (!table.contains("phase"))
    notes.report(table, name + ".phase", "is missing; write phase = \"pictures\" or another name of yours");
  Protocol own = protocol_of(start, around);
  visit_sections_of_phase([&](const auto& section) {
    read_section(section, {table, name + "."}, own, notes);
  });
  Phase phase = phase_from(called, own);
  for (BlockSpec& block : phase.blocks) block.phase.clear(); // the phase says it
  phase.door = start.door;
  phase.decided = decided;
  if (const toml::node* opens = table.get("opens")) {
    notes.positions[name + ".opens"] = position_of(opens->source());
    if (auto door = read_door(*opens, name + ".opens", notes)) phase.door = std::move(*door);
  }
  return phase;
}

void read_programme(const toml::table& file, Protocol& protocol, ReadingNotes& notes) {
  const toml::node* node = file.get(programme_key);
  if (node == nullptr) return;
  const std::string key{programme_key};
  notes.positions[key] = position_of(node->source());
  if (const auto word = node->value_exact<std::string>()) {
    if (*word == "built-in")
      protocol.programme = built_in_programme(protocol);
    else if (*word == "none")
      protocol.programme.clear();
    else
      notes.report(*node, key,
                   "is a word that means nothing here; write \"built-in\" or \"none\", or [[programme]] "
                   "above each phase");
    return;
  }
  const toml::array* phases = node->as_array();
  if (phases == nullptr)
    return notes.report(*node, key, "is not a list of phases; write [[programme]] above each");
  std::vector<Phase> read;
  for (const toml::node& element : *phases) {
    const std::string name = fmt::format("{}[{}]", key, read.size() + 1);
    notes.positions[name] = position_of(element.source());
    if (const toml::table* table = element.as_table())
      read.push_back(read_phase(*table, name, protocol, notes));
    else
      notes.report(element, name, "is not a phase; write [[programme]] and its keys below it");
  }
  protocol.programme = std::move(read);
}

Protocol read_protocol(const toml::table& file, Protocol protocol, ReadingNotes& notes) {
  read_top_level(file, protocol, notes);
  for (Phase& phase : protocol.programme) read_top_for_phase(file, phase, protocol);
  visit_sections([&](const auto& section) { read_section(section, {file}, protocol, notes); });
  read_programme(file, protocol, notes);
  return protocol;
}

} // namespace

ProtocolReading parse_protocol(std::string text, const std::string& name, Protocol beneath) {
  TomlReading toml = read_toml(std::move(text), name);
  ReadingNotes notes{.file = name, .problems = std::move(toml.problems), .positions = {}};
  ProtocolReading reading{.protocol = read_protocol(toml.table, std::move(beneath), notes), .problems = {}};
  add_problems_of_value(check(reading.protocol), notes);
  reading.problems = in_order_of_file(std::move(notes.problems));
  return reading;
}

} // namespace dorsal
