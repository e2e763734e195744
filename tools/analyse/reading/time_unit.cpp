#include "tools/analyse/reading/time_unit.h"

#include "engine/core/base/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dorsal::analyse {
namespace {

constexpr Names<TimeUnit, 3> unit_names{
    {{TimeUnit::milliseconds, "ms"}, {TimeUnit::seconds, "s"}, {TimeUnit::microseconds, "us"}}};

constexpr double shortest_median_ms = 20;
constexpr double longest_median_ms = 60'000;
constexpr std::size_t enough_answers = 10;

struct Speeds {
  std::size_t answers = 0;
  std::size_t too_short = 0;
  std::size_t too_long = 0;
};

Speeds speeds_of(analysis::Trials trials) {
  Speeds s;
  for (const auto& t : trials) {
    if (!timed(t)) continue;
    ++s.answers;
    s.too_short += t.response_time_ms < shortest_median_ms ? 1 : 0;
    s.too_long += t.response_time_ms > longest_median_ms ? 1 : 0;
  }
  return s;
}

bool most(std::size_t part, std::size_t whole) { return 2 * part > whole; }

std::string sentence(std::string_view whose, std::string_view how, TimeUnit unit, TimeUnit likelier) {
  return fmt::format(
      "most response times{} would be {}: are they in {} rather than {}? Say --unit {}, or --unit "
      "{} if they are right",
      whose, how, unit_names.name_of(likelier), unit_names.name_of(unit), unit_names.name_of(likelier),
      unit_names.name_of(unit));
}

std::optional<std::string> doubt_of(const Speeds& s, std::string_view whose, TimeUnit unit) {
  const TimeUnit larger = unit == TimeUnit::microseconds ? TimeUnit::milliseconds : TimeUnit::seconds;
  const TimeUnit smaller = unit == TimeUnit::seconds ? TimeUnit::milliseconds : TimeUnit::microseconds;
  if (unit != TimeUnit::seconds && most(s.too_short, s.answers))
    return sentence(whose, "under 20 ms", unit, larger);
  if (unit != TimeUnit::microseconds && most(s.too_long, s.answers))
    return sentence(whose, "above a minute", unit, smaller);
  return std::nullopt;
}

} // namespace

std::optional<TimeUnit> parse_time_unit(std::string_view name) { return unit_names.parse(name); }

std::string_view name_of(TimeUnit unit) { return unit_names.name_of(unit); }

double milliseconds_in(TimeUnit unit) {
  switch (unit) {
  case TimeUnit::milliseconds: return 1;
  case TimeUnit::seconds: return 1000;
  case TimeUnit::microseconds: break;
  }
  return 0.001;
}

std::optional<std::string> doubt_of_unit(const Table& table, TimeUnit unit, std::size_t above_limit) {
  Speeds all{above_limit, 0, above_limit};
  std::optional<std::string> of_a_group;
  for (const Group& group : table.groups) {
    const Speeds s = speeds_of(group.trials);
    all.answers += s.answers;
    all.too_short += s.too_short;
    all.too_long += s.too_long;
    if (!of_a_group && s.answers >= enough_answers)
      of_a_group = doubt_of(s, fmt::format(" of {}", fmt::join(group.key, " / ")), unit);
  }
  if (auto doubt = doubt_of(all, "", unit)) return doubt;
  return of_a_group;
}

} // namespace dorsal::analyse
