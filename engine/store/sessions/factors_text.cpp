#include "engine/store/sessions/factors_text.h"

#include "engine/store/sessions/named_numbers.h"

#include <algorithm>
#include <vector>

namespace dorsal {

std::string factors_text(const LedStimulus& stimulus) {
  const auto factors = task_of(task_of(stimulus)).factors;
  const std::vector<double> values = factor_values(stimulus);
  std::vector<NamedNumber> numbers;
  for (std::size_t i = 0; i < values.size(); ++i)
    numbers.push_back({std::string{factors[i].name}, values[i]});
  return numbers_text(numbers);
}

std::optional<LedStimulus> parse_factors(SQLite::Database& sqlite, TaskId task, const std::string& text) {
  const auto factors = task_of(task).factors;
  const auto numbers = parse_numbers(sqlite, text);
  if (!numbers || numbers->size() != factors.size()) return {};
  std::vector<double> values;
  for (const Factor& factor : factors) {
    const auto found = std::ranges::find(*numbers, factor.name, &NamedNumber::name);
    if (found == numbers->end() || !found->value) return {};
    values.push_back(*found->value);
  }
  return led_stimulus(task, values);
}

} // namespace dorsal
