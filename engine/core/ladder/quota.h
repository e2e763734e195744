#pragma once
// How often one movement is done today. Baseline visits are the person's own: they stop when they like. From
// then on the number is agreed beforehand and the same on good and bad days; it grows where the person wants
// it to, and no faster than once a week. Source: graded activity as in BMC Public Health 2007;7:254 (three
// baseline visits, 70 % of their mean); the weekly rise and all that holds it back are conventions of ours
// (facts/programme.md 7.4).
#include "engine/core/task/movement/rule.h"
#include "engine/core/trial/movement_record.h"

#include <optional>
#include <span>

namespace dorsal::movement {

// Why no more is offered; `none`: more may be offered.
enum class HoldsQuota {
  none,
  baseline,       // there is no quota yet
  not_a_week,     // since this number began
  too_few,        // visits at it
  not_all_done,   // in one of the last visits
  pain_rose,      // in one of them by 2 points or more from before the visit to after the movement
  not_by_morning, // not back to usual by the next morning after the last visit
  at_most         // as many as the rule allows
};
[[nodiscard]] std::string_view in_words(HoldsQuota why);

struct Quota {
  std::optional<int> repetitions{}; // empty: a baseline visit
  int baseline_visit{};             // of those, from 1; 0 once there is a quota
  std::optional<int> offer{};       // more, where the person agrees
  HoldsQuota held{HoldsQuota::baseline};
  bool lowered{}; // twice in a row not back to usual by the next morning: a tenth less, at least one less
};

inline constexpr int points_of_rise = 2; // of pain, that are held to matter

// Pain rose by 2 points or more from before the visit to after the movement; where one was not said: no.
[[nodiscard]] bool pain_rose(const Done& done);

// `own`: what was done of this movement, oldest first. `agreed`: before any of it, or
// on a day, from which on only what was done since then counts.
[[nodiscard]] Quota quota_for(std::span<const Done> own, const Rule& rule, Day today,
                              const std::optional<NumberBeside>& agreed = {});

} // namespace dorsal::movement
