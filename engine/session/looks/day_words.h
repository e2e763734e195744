#pragma once
// Days as a person says them.
#include "engine/core/base/calendar_day.h"
#include "engine/session/looks/look.h"

namespace dorsal {

[[nodiscard]] std::string date_words(const Look& look, Day day); // "3 December"
// "today", "tomorrow", within the week "Thursday", else the date.
[[nodiscard]] std::string next_day_words(const Look& look, Day day, Day today);
// "about 8 of 10"; `share` 0 to 1.
[[nodiscard]] std::string about_of_ten(const Look& look, double share);

} // namespace dorsal
