#pragma once
// Levels as a ladder, for those who prefer to see the rungs: plain -> more views -> roll -> subtle -> room
// scenes -> time pressure (the order of graded motor imagery; Moseley et al. 2012). Each rung adds one thing
// to the rung below. Up after so many correct of the last ten, down after so few; the count begins anew on
// each rung.
#include "engine/core/stimulus/stimulus.h"

#include <string_view>
#include <vector>

namespace dorsal::adaptation {

inline constexpr int lowest_rung = 1;
inline constexpr int highest_rung = 6;
[[nodiscard]] std::string_view name_of_rung(int rung); // "plain", "more views", ...

// Whether a showing belongs to what the rung allows.
[[nodiscard]] bool on_rung(int rung, const StimulusItem& item, double roll_deg);
// The share of the block's time limit that the rung leaves.
[[nodiscard]] double time_share_of_rung(int rung);

struct LadderRule {
  int window{10};
  int up{9};   // correct of the window or more: one rung up
  int down{6}; // or fewer: one rung down
};

struct LadderState {
  int rung{lowest_rung};
  std::vector<bool> answers; // on this rung, the last `window`
  friend bool operator==(const LadderState&, const LadderState&) = default;
};

[[nodiscard]] LadderState respond(const LadderRule& rule, LadderState state, bool correct);

} // namespace dorsal::adaptation
