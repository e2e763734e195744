#include "engine/store/sessions/named_numbers.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>

namespace dorsal {
namespace {

// Nothing in it needs an escape.
bool is_number_name(std::string_view name) {
  return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

bool is_json(SQLite::Database& sqlite, const std::string& text) {
  SQLite::Statement select(sqlite, "SELECT json_valid(?)");
  select.bind(1, text);
  return select.executeStep() && select.getColumn(0).getInt() == 1;
}

} // namespace

std::string numbers_text(std::span<const NamedNumber> numbers) {
  std::string text;
  for (const auto& [name, value] : numbers) {
    assert(is_number_name(name));
    text +=
        fmt::format("{}\"{}\":{}", text.empty() ? "" : ",", name, value ? fmt::format("{}", *value) : "null");
  }
  return '{' + text + '}';
}

std::optional<std::vector<NamedNumber>> parse_numbers(SQLite::Database& sqlite, const std::string& text) {
  if (!text.starts_with('{')) return {}; // a list has numbers for names
  if (!is_json(sqlite, text)) return {};
  // As they are written, so that no number passes through another reader than ours.
  SQLite::Statement select(sqlite, "SELECT key, ?1 -> fullkey FROM json_each(?1)");
  select.bind(1, text);
  std::vector<NamedNumber> numbers;
  while (select.executeStep()) {
    NamedNumber number{.name = select.getColumn(0).getString(), .value = {}};
    const std::string written = select.getColumn(1).getString();
    if (written != "null") number.value = parse_number(written);
    if (written != "null" && !number.value) return {};
    if (!is_number_name(number.name) ||
        std::ranges::find(numbers, number.name, &NamedNumber::name) != numbers.end())
      return {};
    numbers.push_back(std::move(number));
  }
  return numbers;
}

} // namespace dorsal
