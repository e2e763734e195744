#pragma once
// What a protocol may set about the task "drawing".
namespace dorsal::drawing {

// Numbers of ours: what is harder (smaller, turned, sums, words) is van Baal's order (2020, BMC
// Musculoskelet. Disord. 21, Table 1), how small and in which steps is a convention. Letters on the back are
// material to train with, not a good test (ICC 0.48 at the neck, Harvie et al. 2017).
inline constexpr int steps = 14; // of the ladder, easiest first: drawing.h

struct Rule {
  int step{2};             // of the ladder (ladder.h): assess blocks, and where training begins
  int least_step{1};       // training comes down to it, when much is wrong,
  int most_step{steps};    // and up to it, when nearly all is right
  double catch_share{0.1}; // trials in which nothing is drawn, on top of a block's
  friend bool operator==(const Rule&, const Rule&) = default;
};

} // namespace dorsal::drawing
