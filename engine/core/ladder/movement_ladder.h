#pragma once
// Which movements come today, and when one is a step behind: from the ladder as it ships, ordered anew by the
// person's own ratings. Order and rules are conventions of ours; that a person's own ratings order a ladder
// is how exposure is done (Vlaeyen et al. 2001; facts/programme.md 3.1, 3.3).
#include "engine/core/ladder/quota.h"
#include "engine/core/task/movement/guide.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dorsal::movement {

// How hard a movement is held to be: from 0 to 10, the mean of harm, expected pain and lacking confidence as
// they were said last; where only its looks were rated, that harm; where nothing was said, its place in the
// shipped ladder stretched over 0 to 10.
[[nodiscard]] double demand_of(const MovementGuide& guide, std::size_t place, std::size_t count,
                               const Course& course);

// By that, easiest first; equals as they ship. Without those that are left out.
[[nodiscard]] MovementGuides ordered_ladder(const MovementGuides& guides, const Course& course,
                                            const std::vector<std::string>& leave_out);

// What a step up asks for and whether it is there, each for the last visits at the quota.
struct StepUp {
  int visits{};          // at a quota, with all of it done, in a row until now
  bool no_pain_rise{};   // in those that count
  bool nothing_feared{}; // happened
  bool confident{};      // 7 or more, or 2 more than at first
  bool predicted{};      // expected and experienced pain at most 1 apart, in each
  bool by_morning{};     // no morning after was said to be bad, and one at least was said to be good
  bool enough_visits{};
  [[nodiscard]] bool done() const {
    return enough_visits && no_pain_rise && nothing_feared && confident && predicted && by_morning;
  }
  [[nodiscard]] std::string lacks() const; // in words, joined by commas; empty: nothing
};
[[nodiscard]] StepUp step_up(std::span<const Done> own, const Rule& rule);
// It was there at one time: a step that was made is not taken back by a bad day.
[[nodiscard]] bool is_stepped(std::span<const Done> own, const Rule& rule);

// Those that were begun and are not a step behind, then the first of the ladder; where fewer are left, the
// last that are behind come again. One that was left out twice in a row waits until
// nothing else is new.
[[nodiscard]] MovementGuides due_movements(const MovementGuides& guides, const Course& course,
                                           const Rule& rule);
// Of those that were neither done nor looked at yet: which a visit asks only about.
[[nodiscard]] MovementGuides due_looks(const MovementGuides& guides, const Course& course, const Rule& rule,
                                       const MovementGuides& due);

} // namespace dorsal::movement
