#include "engine/core/dose/dose_progress.h"

#include <set>

namespace dorsal {
namespace {

Day monday_of(Day day) {
  const std::chrono::weekday weekday{day};
  return day - (weekday - std::chrono::Monday);
}

} // namespace

DoseProgress dose_progress(const std::vector<Day>& sessions, Day today) {
  DoseProgress progress;
  std::set<Day> days;
  const Day monday = monday_of(today);
  for (const Day day : sessions) {
    if (day == today) ++progress.sessions_today;
    if (day >= monday && day <= today) days.insert(day);
  }
  progress.days_this_week = static_cast<int>(days.size());
  return progress;
}

DueToday due_today(const DoseProgress& progress, const Dose& dose) {
  if (progress.sessions_today >= dose.sessions_a_day) return DueToday::done_today;
  // A day that has begun may be finished.
  if (progress.sessions_today == 0 && progress.days_this_week >= dose.days_a_week)
    return DueToday::done_this_week;
  return DueToday::practise;
}

} // namespace dorsal
