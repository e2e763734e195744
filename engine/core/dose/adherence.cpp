#include "engine/core/dose/adherence.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace dorsal {

Adherence adherence(const std::vector<Day>& sessions, Day first, Day today, const Dose& dose) {
  const int since_first = static_cast<int>((today - first).count()) + 1;
  const int span = std::clamp(since_first, 1, adherence_days);
  std::set<Day> days;
  for (const Day day : sessions)
    if (day <= today && today - day < std::chrono::days{span}) days.insert(day);
  constexpr int week = 7;
  const double asked = static_cast<double>(dose.days_a_week) * span / week;
  return {.days_done = static_cast<int>(days.size()),
          .days_asked = std::clamp(static_cast<int>(std::lround(asked)), 1, span),
          .span_days = span};
}

} // namespace dorsal
