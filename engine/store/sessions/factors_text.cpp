#include "engine/store/sessions/factors_text.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace dorsal {
namespace {

std::optional<double> parse_number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

// As they are written, so that no number passes through another reader than ours. Empty where a name comes
// twice or a value is no number.
std::optional<std::map<std::string, double>> numbers_in(SQLite::Database& sqlite, const std::string& text) {
  SQLite::Statement select(
      sqlite, "SELECT key, ?1 -> fullkey FROM json_each(CASE WHEN json_valid(?1) THEN ?1 ELSE '[]' END)");
  select.bind(1, text);
  std::map<std::string, double> numbers;
  while (select.executeStep()) {
    const auto value = parse_number(select.getColumn(1).getString());
    if (!value || !numbers.emplace(select.getColumn(0).getString(), *value).second) return {};
  }
  return numbers;
}

} // namespace

std::string factors_text(const LedStimulus& stimulus) {
  const auto factors = task_of(task_of(stimulus)).factors;
  const std::vector<double> values = factor_values(stimulus);
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i)
    text += fmt::format("{}\"{}\":{}", i == 0 ? "" : ",", factors[i].name, values[i]);
  return '{' + text + '}';
}

std::optional<LedStimulus> parse_factors(SQLite::Database& sqlite, TaskId task, const std::string& text) {
  const auto factors = task_of(task).factors;
  const auto numbers = numbers_in(sqlite, text);
  if (!numbers || numbers->size() != factors.size()) return {};
  std::vector<double> values;
  for (const Factor& factor : factors) {
    const auto found = numbers->find(std::string{factor.name});
    if (found == numbers->end()) return {};
    values.push_back(found->second);
  }
  return led_stimulus(task, values);
}

} // namespace dorsal
