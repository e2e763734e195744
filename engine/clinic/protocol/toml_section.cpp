#include "engine/clinic/protocol/toml_section.h"

#include "engine/clinic/protocol/duration_text.h"
#include "engine/clinic/protocol/nearest_word.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace dorsal {
namespace {

// How a value that is no duration would be written as one.
std::string duration_fault(const toml::node& node) {
  if (const auto number = node.value_exact<std::int64_t>())
    return fmt::format("has no unit; write \"{} ms\" or \"{} s\", as you mean", *number, *number);
  if (const auto number = node.value_exact<double>())
    return fmt::format("has no unit; write \"{:g} ms\" or \"{:g} s\", as you mean", *number, *number);
  const auto text = node.value_exact<std::string_view>();
  const std::string written = text ? fmt::format("is \"{}\", which is", *text) : "is";
  return fmt::format("{} not a duration; write a number and one of the units {}, such as \"1500 ms\"",
                     written, duration_units);
}

std::optional<Duration> duration_in(const toml::node& node) {
  const auto text = node.value_exact<std::string_view>();
  return text ? parse_duration(*text) : std::nullopt;
}

std::optional<Position> position_of_key(const KeyPositions& positions, std::string key) {
  while (!key.empty()) {
    if (const auto at = positions.find(key); at != positions.end()) return at->second;
    const auto end = key.find_last_of(".[");
    key.resize(end == std::string::npos ? 0 : end);
  }
  return {};
}

bool is_reported(const std::vector<Diagnostic>& problems, const std::string& key) {
  return std::ranges::any_of(problems, [&key](const Diagnostic& problem) {
    return problem.key == key || problem.key.starts_with(key + "[");
  });
}

std::pair<int, int> place_in_file(const Diagnostic& problem) {
  return problem.at ? std::pair{problem.at->line, problem.at->column.value_or(0)} : std::pair{0, 0};
}

} // namespace

void add_problems_of_value(const std::vector<Diagnostic>& problems, ReadingNotes& notes) {
  const std::vector<Diagnostic> of_reading = notes.problems;
  for (const Diagnostic& problem : problems)
    if (!is_reported(of_reading, problem.key))
      notes.problems.push_back(
          {notes.file, position_of_key(notes.positions, problem.key), problem.key, problem.message});
}

std::vector<Diagnostic> in_order_of_file(std::vector<Diagnostic> problems) {
  std::ranges::stable_sort(problems, {}, place_in_file);
  return problems;
}

std::string TomlSection::full_name(std::string_view key) const {
  return name_.empty() ? std::string{key} : fmt::format("{}.{}", name_, key);
}

void TomlSection::report_unknown_keys() {
  for (const auto& [key, node] : table_) {
    if (std::ranges::find(known_, key.str()) != known_.end()) continue;
    const auto meant = nearest_word(key.str(), known_);
    const std::string remedy = meant ? fmt::format("did you mean \"{}\"?", *meant)
                                     : fmt::format("known are {}", fmt::join(known_, ", "));
    notes_.problems.push_back({notes_.file, position_of(key.source()), full_name(key.str()),
                               fmt::format("is not a known key; {}", remedy)});
  }
}

void TomlSection::read(std::string_view key, const toml::node& node, std::string& value) {
  if (const auto text = node.value_exact<std::string>())
    value = *text;
  else
    report(key, node, "is not a text; write it in quotes");
}

void TomlSection::read(std::string_view key, const toml::node& node, int& value) {
  const auto number = node.value_exact<std::int64_t>();
  if (!number) return report(key, node, "is not a whole number");
  if (*number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
    return report(key, node, fmt::format("is {}, which is far outside what is allowed", *number));
  value = static_cast<int>(*number);
}

void TomlSection::read(std::string_view key, const toml::node& node, double& value) {
  if (node.is_number())
    value = node.value<double>().value_or(value);
  else
    report(key, node, "is not a number; write it without quotes, such as 0.8");
}

void TomlSection::read(std::string_view key, const toml::node& node, Duration& value) {
  if (const auto duration = duration_in(node))
    value = *duration;
  else
    report(key, node, duration_fault(node));
}

void TomlSection::read(std::string_view key, const toml::node& node, std::optional<Duration>& value) {
  if (node.value_exact<std::string_view>() == "none")
    value.reset();
  else
    read(key, node, value.emplace(value.value_or(Duration{std::chrono::seconds{10}})));
}

void TomlSection::read(std::string_view key, const toml::node& node, DurationRange& value) {
  const toml::array* array = node.as_array();
  if (array == nullptr || array->size() != 2)
    return report(key, node, "is not a range; write two durations in brackets: [\"500 ms\", \"1 s\"]");
  read(key, *array->get(0), value.low);
  read(key, *array->get(1), value.high);
}

void TomlSection::read(std::string_view key, const toml::node& node, Key& value) {
  const auto name = node.value_exact<std::string_view>();
  const auto parsed = name ? parse_key(*name) : std::nullopt;
  if (parsed)
    value = *parsed;
  else
    report(
        key, node,
        fmt::format("names no key{}; write a character, such as \"F\", or Left, Right, Up, Down, Backspace, "
                    "PageUp, PageDown, Home, End, Insert, Delete, F1 to F12",
                    name ? fmt::format(" with \"{}\"", *name) : ""));
}

void TomlSection::read(std::string_view key, const toml::node& node, BlockKind& value) {
  static const std::vector<std::string> words{"practice", "assess", "control", "train"};
  const auto parsed = parse_block_kind(node.value<std::string>().value_or(""));
  if (!parsed) return report_word(key, node, words);
  value = *parsed;
}

void TomlSection::report_word(std::string_view key, const toml::node& node,
                              const std::vector<std::string>& allowed) {
  const auto written = node.value_exact<std::string_view>();
  report(key, node,
         fmt::format("is {}; allowed are {}",
                     written ? fmt::format("\"{}\"", *written) : "not a word in quotes",
                     fmt::join(allowed, ", ")));
}

} // namespace dorsal
