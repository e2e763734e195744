#pragma once
// One assess block as the patient's own results show it.
#include "engine/core/base/calendar_day.h"
#include "engine/core/base/time.h"

#include <optional>
#include <string>

namespace dorsal {

struct AssessResult {
  std::string start_utc;               // of its session
  double accuracy{};                   // share of correct answers
  std::optional<Duration> median_time; // of the correct ones
  std::string brightness{};            // of the screen
  bool compares{true};                 // with the last one: shown as bright as it was
  std::optional<Day> day{};            // of the person's own calendar
};

} // namespace dorsal
