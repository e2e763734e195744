#pragma once
// How much of the dose was practised: days with a session among the last 28, against what the dose asks for
// in that time; for whoever began later, since the first session. Asks for no more days than have passed.
#include "engine/core/protocol/protocol.h"
#include "engine/core/readiness/evidence/evidence.h"

#include <vector>

namespace dorsal {

struct Adherence {
  int days_done{};
  int days_asked{};
  int span_days{}; // 1 to 28
  friend bool operator==(const Adherence&, const Adherence&) = default;
};

inline constexpr int adherence_days = 28;

// `first`: the day of the first session ever; `sessions`: days of sessions that ended, in any order.
[[nodiscard]] Adherence adherence(const std::vector<Day>& sessions, Day first, Day today, const Dose& dose);

} // namespace dorsal
