#include "engine/session/looks/day_words.h"

#include <cmath>

namespace dorsal {
namespace {

std::string weekday_words(const Look& look, Day day) {
  switch (std::chrono::weekday{day}.iso_encoding()) {
  case 1: return look.say("Monday");
  case 2: return look.say("Tuesday");
  case 3: return look.say("Wednesday");
  case 4: return look.say("Thursday");
  case 5: return look.say("Friday");
  case 6: return look.say("Saturday");
  default: return look.say("Sunday");
  }
}

std::string month_words(const Look& look, std::chrono::month month) {
  switch (static_cast<unsigned>(month)) {
  case 1: return look.say("January");
  case 2: return look.say("February");
  case 3: return look.say("March");
  case 4: return look.say("April");
  case 5: return look.say("May");
  case 6: return look.say("June");
  case 7: return look.say("July");
  case 8: return look.say("August");
  case 9: return look.say("September");
  case 10: return look.say("October");
  case 11: return look.say("November");
  default: return look.say("December");
  }
}

} // namespace

std::string date_words(const Look& look, Day day) {
  const std::chrono::year_month_day date{day};
  return look.say("{day} {month}", fmt::arg("day", static_cast<unsigned>(date.day())),
                  fmt::arg("month", month_words(look, date.month())));
}

std::string next_day_words(const Look& look, Day day, Day today) {
  const auto ahead = (day - today).count();
  if (ahead <= 0) return look.say("today");
  if (ahead == 1) return look.say("tomorrow");
  return ahead < 7 ? weekday_words(look, day) : date_words(look, day);
}

std::string about_of_ten(const Look& look, double share) {
  return look.say("about {count} of 10", fmt::arg("count", static_cast<int>(std::lround(10 * share))));
}

} // namespace dorsal
