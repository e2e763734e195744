#pragma once
// Whether a safety question stops the programme: a yes that is newer than the last time a clinician cleared
// the patient. Derived from what was answered and decided, never kept (facts/programme.md 7.6; the questions
// are usual warning signs, and a yes is no finding).
#include "engine/core/base/calendar_day.h"
#include "engine/core/instrument/response.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal {

struct SafetyYes {
  std::string at_utc;             // start of its session, ISO 8601
  Day day{};                      // of the patient's own calendar
  std::vector<std::string> items; // answered with yes, by name
};

// The items of a safety instrument that were answered with yes; none where the instrument asks other things.
[[nodiscard]] std::vector<std::string> items_that_stop(const Instrument& instrument, const Answers& answers);

// The newest yes that nobody cleared since; empty: nothing stops the programme. `cleared_utc`: of each
// clearing decision. Both in any order.
[[nodiscard]] std::optional<SafetyYes> safety_stop(std::span<const SafetyYes> answered,
                                                   std::span<const std::string> cleared_utc);

} // namespace dorsal
