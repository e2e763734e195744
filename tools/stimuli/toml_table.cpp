#include "tools/stimuli/toml_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace dorsal {

TomlTable::TomlTable(const toml::table* table, std::string path, std::vector<std::string>* problems,
                     std::string file)
    : table_(table), path_(std::move(path)), problems_(problems), file_(std::move(file)) {}

void TomlTable::problem(std::string_view key, std::string_view what) {
  const toml::node* node = table_ ? table_->get(key) : nullptr;
  const unsigned line = node ? node->source().begin.line : table_ ? table_->source().begin.line : 0;
  problems_->push_back(fmt::format("{}:{}: {}{}: {}", file_, line, path_, key, what));
}

template <class Value>
Value TomlTable::value(std::string_view key, std::string_view kind) {
  if (!table_) return {}; // its absence has been reported
  const toml::node* node = table_->get(key);
  if (!node) {
    problem(key, fmt::format("missing; expected {}", kind));
    return {};
  }
  const auto found = node->value<Value>();
  if (!found) problem(key, fmt::format("expected {}", kind));
  return found.value_or(Value{});
}

std::string TomlTable::text(std::string_view key) { return value<std::string>(key, "text in quotes"); }
double TomlTable::number(std::string_view key) { return value<double>(key, "a number"); }
std::int64_t TomlTable::integer(std::string_view key) { return value<std::int64_t>(key, "a whole number"); }
bool TomlTable::flag(std::string_view key) { return value<bool>(key, "true or false"); }

double TomlTable::number(std::string_view key, double low, double high) {
  if (!table_) return low;
  const toml::node* node = table_->get(key);
  const auto found = node ? node->value<double>() : std::nullopt;
  if (found && *found >= low && *found <= high) return *found;
  const std::string allowed = fmt::format("a number from {:g} to {:g}", low, high);
  if (!node)
    problem(key, "missing; expected " + allowed);
  else if (!found)
    problem(key, "expected " + allowed);
  else
    problem(key, fmt::format("is {:g}; expected {}", *found, allowed));
  return low;
}

std::vector<double> TomlTable::numbers(std::string_view key, std::size_t count, double low, double high) {
  std::vector<double> out;
  const toml::array* found = table_ && table_->get(key) ? table_->get(key)->as_array() : nullptr;
  if (found && found->size() == count)
    for (const toml::node& node : *found)
      if (const auto value = node.value<double>(); value && *value >= low && *value <= high)
        out.push_back(*value);
  if (out.size() != count) {
    if (table_)
      problem(key, fmt::format("expected a list of {} numbers from {:g} to {:g}", count, low, high));
    out.assign(count, low);
  }
  return out;
}

void TomlTable::only(std::initializer_list<std::string_view> known) {
  for (const std::string& key : keys())
    if (std::ranges::find(known, key) == known.end())
      problem(key, fmt::format("unknown; known are {}", fmt::join(known, ", ")));
}

TomlTable TomlTable::table(std::string_view key) {
  const toml::table* found = table_ && table_->get(key) ? table_->get(key)->as_table() : nullptr;
  if (table_ && !found) problem(key, "missing; expected a table");
  return {found, fmt::format("{}{}.", path_, key), problems_, file_};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
  std::vector<TomlTable> out;
  const toml::array* found = table_ && table_->get(key) ? table_->get(key)->as_array() : nullptr;
  if (table_ && !found) problem(key, "missing; expected a list of tables");
  if (!found) return out;
  for (const toml::node& node : *found) {
    if (!node.is_table())
      problem(key, "expected a list of tables");
    else
      out.push_back({node.as_table(), fmt::format("{}{}.", path_, key), problems_, file_});
  }
  return out;
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> out;
  if (table_)
    for (const auto& [key, node] : *table_) out.emplace_back(key.str());
  return out;
}

TomlDocument::TomlDocument(const std::string& text, std::string file) : file_(std::move(file)) {
  try {
    table_ = toml::parse(text, file_);
  } catch (const toml::parse_error& error) {
    problems_.push_back(fmt::format("{}:{}: {}", file_, error.source().begin.line, error.description()));
  }
}

} // namespace dorsal
