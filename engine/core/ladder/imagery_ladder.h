#pragma once
// Which movements are imagined today, and how: away from the back first, then towards it, then the movement
// that is held to be worst; from outside, then from within (facts/programme.md 7.3). Up by comfort and
// consistency, down or held where it hurts or frightens. Numbers are conventions of ours.
#include "engine/core/ladder/movement_ladder.h"
#include "engine/core/task/imagery/rule.h"
#include "engine/core/trial/imagery_record.h"

#include <span>
#include <string>
#include <vector>

namespace dorsal::imagery {

// Why imagery waits for the clinician; `none`: it does not.
enum class Waits { none, trauma, two_stops, told }; // told: by the clinician's settings

// A set that hurt or frightened: pain 2 or more above the visit's, or unease of 7 or more (as the rule says).
[[nodiscard]] bool asks_to_stop(const Imagined& entry, const SetRating& set, const Rule& rule);
[[nodiscard]] bool was_stopped(const Imagined& entry, const Rule& rule);
// Comfortable and consistent: vivid enough (3 of 5), pain rose by 1 at most, durations alike.
[[nodiscard]] bool went_well(const Imagined& entry, const Rule& rule);

// The last two days with imagery were stopped, after `rule.cleared`; or bad experiences were told of since.
// A date that is still to come clears nothing, where it is told which day it is.
[[nodiscard]] Waits waits_for_clinician(const Course& course, const Rule& rule,
                                        std::optional<Day> today = {});
// Asked before the first time; whoever passes over it is asked again.
[[nodiscard]] bool asks_about_trauma(const Course& course, const Rule& rule);

struct Rung {
  std::shared_ptr<const MovementGuide> guide;
  Stage stage{};
  bool finished{}; // gone through to the last stage
};
// The stage that is due for one movement: two visits that went well lead on, one that was stopped or was not
// seen at all (vividness 1) leads back, down to watching. It begins where its first visit was; before that
// where the rule says, or as usual: the first two movements by watching, the others with the film.
[[nodiscard]] Rung rung_of(std::shared_ptr<const MovementGuide> guide, std::span<const Imagined> own,
                           const Rule& rule, Stage usual = Stage::with_film);

// Away, towards, back; within each by the person's own ratings; the one that is held to be worst, last.
[[nodiscard]] MovementGuides imagery_order(const MovementGuides& guides, const movement::Course& moved,
                                           const Rule& rule);
[[nodiscard]] std::vector<Rung> due_rungs(const MovementGuides& guides, const movement::Course& moved,
                                          const Course& course, const Rule& rule);

} // namespace dorsal::imagery
