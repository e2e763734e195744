#include "engine/core/task/movement/rule.h"

#include <charconv>

namespace dorsal::movement {
namespace {

std::optional<int> number_at(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

} // namespace

std::optional<int> number_beside(const std::vector<std::string>& list, std::string_view name) {
  for (const std::string_view entry : list) {
    const std::size_t space = entry.find(' ');
    if (space != std::string_view::npos && entry.substr(0, space) == name)
      return number_at(entry.substr(space + 1));
  }
  return {};
}

bool has_number(std::string_view entry, int least, int most) {
  const std::size_t space = entry.find(' ');
  if (space == 0 || space == std::string_view::npos) return false;
  const auto number = number_at(entry.substr(space + 1));
  return number && *number >= least && *number <= most;
}

} // namespace dorsal::movement
