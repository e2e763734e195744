#include "engine/core/base/calendar_day.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace dorsal {
namespace {

using LocalMinutes = std::chrono::local_time<std::chrono::minutes>;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t length) {
  if (text.size() < at + length) return {};
  int value{};
  const char* end = text.data() + at + length;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  if (error != std::errc{} || stop != end) return {};
  return value;
}

std::optional<LocalMinutes> local_minute(const WallClock& start) {
  const auto year = digits(start.utc, 0, 4);
  const auto month = digits(start.utc, 5, 2);
  const auto day = digits(start.utc, 8, 2);
  const auto hour = digits(start.utc, 11, 2);
  const auto minute = digits(start.utc, 14, 2);
  if (!year || !month || !day || !hour || !minute) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return std::chrono::local_days{date} + std::chrono::hours{*hour} +
         std::chrono::minutes{*minute + start.offset_minutes};
}

} // namespace

std::string to_text(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Day> local_day(const WallClock& start) {
  const auto local = local_minute(start);
  if (!local) return {};
  return std::chrono::floor<std::chrono::days>(*local);
}

std::string day_text(const WallClock& start) {
  const auto day = local_day(start);
  return day ? to_text(*day) : start.utc.substr(0, 10);
}

std::string minute_text(const WallClock& start) {
  const auto local = local_minute(start);
  if (!local) return start.utc;
  const Day day = std::chrono::floor<std::chrono::days>(*local);
  const auto minutes = (*local - day).count();
  return fmt::format("{} {:02}:{:02}", to_text(day), minutes / 60, minutes % 60);
}

std::string minute_text_of_utc(const std::string& utc) { return minute_text({utc, 0}); }

std::string minute_text_beside_utc(const WallClock& start) {
  return fmt::format("{} ({} UTC)", minute_text(start), minute_text_of_utc(start.utc));
}

} // namespace dorsal
