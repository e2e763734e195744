#pragma once
// Reads one table of a protocol file as a visitor of engine/core/protocol/protocol_fields.h: each field that
// is written replaces the default in the value; each one that cannot be read becomes a diagnostic and keeps
// it. Ranges are core's to check, except of numbers that do not fit their type.
#include "engine/clinic/protocol/toml_text.h"
#include "engine/core/base/diagnostic.h"
#include "engine/core/base/words_of.h"
#include "engine/core/protocol/protocol_fields.h"

#include <fmt/format.h>

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dorsal {

// Where each key of the file stands, by its full name ("blocks[2].pictures").
using KeyPositions = std::map<std::string, Position>;

struct ReadingNotes {
  std::string file;
  std::vector<Diagnostic> problems;
  KeyPositions positions;

  void report(const toml::node& node, std::string key, std::string message) {
    problems.push_back({file, position_of(node.source()), std::move(key), std::move(message)});
  }
};

// What a value's own check says, at the place of its key, or of the section it would stand in. Nothing of a
// key whose text could not be read: it holds its default, and what is said of that would mislead.
void add_problems_of_value(const std::vector<Diagnostic>& problems, ReadingNotes& notes);
// Those of the file as a whole come first.
[[nodiscard]] std::vector<Diagnostic> in_order_of_file(std::vector<Diagnostic> problems);

class TomlSection {
public:
  // `name` is empty for the file's top level.
  TomlSection(const toml::table& table, std::string name, ReadingNotes& notes)
      : table_(table), name_(std::move(name)), notes_(notes) {}

  template <class T>
  void operator()(const Field& field, T& value) {
    known_.emplace_back(field.key);
    if (const toml::node* node = table_.get(field.key)) {
      notes_.positions[full_name(field.key)] = position_of(node->source());
      read(field.key, *node, value);
    }
  }
  // A key that holds a whole section and is read elsewhere.
  void know(std::string_view key) { known_.emplace_back(key); }
  // Call when every field has been visited.
  void report_unknown_keys();

private:
  [[nodiscard]] std::string full_name(std::string_view key) const;
  void report(std::string_view key, const toml::node& node, std::string message) {
    notes_.report(node, full_name(key), std::move(message));
  }

  void read(std::string_view key, const toml::node& node, std::string& value);
  void read(std::string_view key, const toml::node& node, int& value);
  void read(std::string_view key, const toml::node& node, double& value);
  void read(std::string_view key, const toml::node& node, Duration& value);
  void read(std::string_view key, const toml::node& node, std::optional<Duration>& value);
  void read(std::string_view key, const toml::node& node, DurationRange& value);
  void read(std::string_view key, const toml::node& node, Key& value);
  void read(std::string_view key, const toml::node& node, BlockKind& value); // of the four words for it
  void report_word(std::string_view key, const toml::node& node, const std::vector<std::string>& allowed);

  template <class Enum>
  requires std::is_enum_v<Enum>
  void read(std::string_view key, const toml::node& node, Enum& value) {
    const auto words = words_of<Enum>();
    const auto written = node.value<std::string_view>();
    for (std::size_t i = 0; i < words.size(); ++i)
      if (written == words[i]) {
        value = static_cast<Enum>(i);
        return;
      }
    report_word(key, node, words);
  }

  template <class T>
  void read(std::string_view key, const toml::node& node, std::vector<T>& values) {
    const toml::array* array = node.as_array();
    if (array == nullptr) return report(key, node, "is not a list; write it in brackets: [one, two]");
    values.clear();
    for (const toml::node& element : *array) read(key, element, values.emplace_back());
  }

  const toml::table& table_;
  std::string name_;
  ReadingNotes& notes_;
  std::vector<std::string> known_;
};

} // namespace dorsal
