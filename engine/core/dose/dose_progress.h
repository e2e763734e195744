#pragma once
// What a patient has done of the dose on a day: complete sessions, counted in their own calendar. Weeks begin
// on Monday. A stopped session counts as done: whoever stops in pain need not start again the same day.
#include "engine/core/protocol/protocol.h"
#include "engine/core/readiness/evidence/evidence.h"

#include <vector>

namespace dorsal {

struct DoseProgress {
  int sessions_today{};
  int days_this_week{}; // with at least one session, today included
  friend bool operator==(const DoseProgress&, const DoseProgress&) = default;
};

// `sessions`: the days of the sessions that ended, in any order.
[[nodiscard]] DoseProgress dose_progress(const std::vector<Day>& sessions, Day today);

enum class DueToday { practise, done_today, done_this_week };
[[nodiscard]] DueToday due_today(const DoseProgress& progress, const Dose& dose);

} // namespace dorsal
