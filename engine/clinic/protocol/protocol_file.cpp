#include "engine/clinic/protocol/protocol_file.h"

#include "engine/clinic/protocol/toml_section.h"
#include "engine/clinic/protocol/toml_text.h"
#include "engine/core/base/error.h"
#include "engine/core/protocol/protocol_check.h"
#include "engine/core/protocol/protocol_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace dorsal {
namespace {

template <class Value, class Form>
void read_section(const ProtocolSection<Value, Form>& section, const toml::table& file, Protocol& protocol,
                  ReadingNotes& notes) {
  const toml::node* node = file.get(section.name);
  if (node == nullptr) return;
  const std::string name{section.name};
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
  return block;
}

void read_section(const ProtocolSection<std::vector<BlockSpec>>& section, const toml::table& file,
                  Protocol& protocol, ReadingNotes& notes) {
  const std::string list{section.name};
  const toml::node* node = file.get(list);
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
  section(Field{"phases", "", 0, 0}, protocol.phases);
  section(Field{"phase", "", 0, 0}, protocol.phase);
  visit_sections([&section](const auto& of_its_own) { section.know(of_its_own.name); });
  section.report_unknown_keys();
}

Protocol read_protocol(const toml::table& file, Protocol protocol, ReadingNotes& notes) {
  read_top_level(file, protocol, notes);
  visit_sections([&](const auto& section) { read_section(section, file, protocol, notes); });
  return protocol;
}

// Of the key itself, or of the section it would stand in.
std::optional<Position> position_of_key(const KeyPositions& positions, std::string key) {
  while (!key.empty()) {
    if (const auto at = positions.find(key); at != positions.end()) return at->second;
    const auto dot = key.rfind('.');
    key.resize(dot == std::string::npos ? 0 : dot);
  }
  return {};
}

// A key whose text could not be read holds its default: what core says of that would mislead.
bool is_reported(const std::vector<Diagnostic>& problems, const std::string& key) {
  return std::ranges::any_of(problems, [&key](const Diagnostic& problem) {
    return problem.key == key || problem.key.starts_with(key + "[");
  });
}

void add_check_problems(const Protocol& protocol, ReadingNotes& notes) {
  const std::vector<Diagnostic> of_reading = notes.problems;
  for (const Diagnostic& problem : check(protocol))
    if (!is_reported(of_reading, problem.key))
      notes.problems.push_back(
          {notes.file, position_of_key(notes.positions, problem.key), problem.key, problem.message});
}

// Problems of the file as a whole come first.
std::pair<int, int> place_in_file(const Diagnostic& problem) {
  return problem.at ? std::pair{problem.at->line, problem.at->column.value_or(0)} : std::pair{0, 0};
}

} // namespace

ProtocolReading parse_protocol(std::string text, const std::string& name, Protocol beneath) {
  TomlReading toml = read_toml(std::move(text), name);
  ReadingNotes notes{.file = name, .problems = std::move(toml.problems), .positions = {}};
  ProtocolReading reading{.protocol = read_protocol(toml.table, std::move(beneath), notes), .problems = {}};
  add_check_problems(reading.protocol, notes);
  reading.problems = std::move(notes.problems);
  std::ranges::stable_sort(reading.problems, {}, place_in_file);
  return reading;
}

std::string read_protocol_text(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    throw Error(ExitCode::file_error,
                fmt::format("{} is not a file that can be read; check the path", file.string()));
  std::ifstream in(file, std::ios::binary);
  // One byte more than allowed is enough to tell that it is too large.
  std::string text(max_toml_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in && !in.eof())
    throw Error(ExitCode::file_error, fmt::format("{} cannot be read; check its permissions", file.string()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

ProtocolReading read_protocol_file(const std::filesystem::path& file) {
  return parse_protocol(read_protocol_text(file), file.string());
}

void print_problems(const std::vector<Diagnostic>& problems, std::ostream& out) {
  for (const Diagnostic& problem : problems) out << to_string(problem) << '\n';
}

std::optional<Protocol> load_protocol(const std::filesystem::path& file, std::ostream& err) {
  ProtocolReading reading = read_protocol_file(file);
  print_problems(reading.problems, err);
  if (!reading.ok()) return {};
  return std::move(reading.protocol);
}

} // namespace dorsal
