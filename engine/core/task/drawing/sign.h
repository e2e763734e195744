#pragma once
// What a helper draws on the back in one trial of the task "drawing".
namespace dorsal::drawing {

struct Sign {
  int step{1};      // of the ladder that the block was led with (ladder.h); kept, so that ladders may change
  int set{1};       // of the sign sets, from 1
  int sign{};       // of the set, from 1; 0: nothing is drawn, a catch trial
  int size_mm{120}; // height
  int turned_deg{}; // clockwise as the back is seen from behind: 0, 90, 180 or 270
  friend bool operator==(const Sign&, const Sign&) = default;
};

} // namespace dorsal::drawing
