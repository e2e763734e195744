#include "engine/core/task/movement/rule.h"

#include "engine/core/base/calendar_day.h"

#include <charconv>

namespace dorsal::movement {
namespace {

struct NamedNumber {
  std::string_view name;
  NumberBeside beside;
};

std::optional<int> number_at(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

bool is_date(const std::string& text) {
  return local_day({.utc = text + "T12:00:00.000Z", .offset_minutes = 0}).has_value();
}

std::optional<NamedNumber> parse(std::string_view entry) {
  const std::size_t space = entry.find(' ');
  if (space == 0 || space == std::string_view::npos) return {};
  NamedNumber found{.name = entry.substr(0, space), .beside = {}};
  std::string_view rest = entry.substr(space + 1);
  if (const std::size_t date = rest.find(' '); date != std::string_view::npos) {
    found.beside.since = rest.substr(date + 1);
    rest = rest.substr(0, date);
    if (!is_date(found.beside.since)) return {};
  }
  const auto number = number_at(rest);
  if (!number) return {};
  found.beside.number = *number;
  return found;
}

} // namespace

std::optional<NumberBeside> number_beside(const std::vector<std::string>& list, std::string_view name) {
  for (const std::string_view entry : list)
    if (auto found = parse(entry); found && found->name == name) return std::move(found->beside);
  return {};
}

bool has_number(std::string_view entry, int least, int most) {
  const auto found = parse(entry);
  return found && found->beside.number >= least && found->beside.number <= most;
}

} // namespace dorsal::movement
