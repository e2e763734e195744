#include "engine/clinic/protocol/duration_text.h"

#include "engine/core/base/real_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dorsal {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 6> units{
    {{"ns", 1}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}, {"min", 60e9}, {"h", 3600e9}}};

std::optional<double> nanoseconds_in(std::string_view unit) {
  for (const auto& [name, nanoseconds] : units)
    if (name == unit) return nanoseconds;
  return {};
}

} // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  const auto end_of_number = std::min(text.find_first_not_of("-0123456789."), text.size());
  const auto number = real_from(text.substr(0, end_of_number));
  if (!number) return {};
  std::string_view unit = text.substr(end_of_number);
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  const auto factor = nanoseconds_in(unit);
  constexpr double year = 365.0 * 24 * 3600e9;
  if (!factor || !(std::abs(*number * *factor) <= year)) return {};
  return Duration{std::llround(*number * *factor)};
}

} // namespace dorsal
