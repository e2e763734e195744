#pragma once
// A flare: pain that rose during a session by as much as the pain rule holds against (readiness/pain_rule.h).
// It halves the dose and holds progression on that day and the two after it; it deletes nothing
// (facts/programme.md 7.6, a convention).
#include "engine/core/base/calendar_day.h"
#include "engine/core/protocol/protocol.h"
#include "engine/core/protocol/rules.h"
#include "engine/core/trial/session_record.h"

#include <optional>
#include <span>

namespace dorsal {

inline constexpr int flare_days = 2; // after the day of the flare

struct RatedSession {
  Day day{};
  PainRatings pain{};
};

// The day on which the newest flare that still counts today began.
[[nodiscard]] std::optional<Day> flare_since(std::span<const RatedSession> sessions, Day today,
                                             const ReadinessRules& rules);

// Half of the length and of what a train block shows, and no assessment: an assess block that is cut in two
// would count for nothing.
[[nodiscard]] std::vector<BlockSpec> halved(const std::vector<BlockSpec>& blocks);

} // namespace dorsal
