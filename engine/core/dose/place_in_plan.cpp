#include "engine/core/dose/place_in_plan.h"

namespace dorsal {

Day next_due(const PlaceInPlan& place) {
  if (due_today(place.progress, place.dose) == DueToday::practise) return place.today;
  const Day tomorrow = place.today + std::chrono::days{1};
  const bool new_week = std::chrono::weekday{tomorrow} == std::chrono::Monday;
  if (new_week || place.progress.days_this_week < place.dose.days_a_week) return tomorrow;
  const auto to_monday = std::chrono::Monday - std::chrono::weekday{place.today};
  return place.today + (to_monday == std::chrono::days{0} ? std::chrono::days{7} : to_monday);
}

} // namespace dorsal
