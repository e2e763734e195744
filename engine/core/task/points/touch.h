#pragma once
// What one touch of the task "points" is.
namespace dorsal::points {

struct Touch {
  int points{1};        // 1 or 2
  double distance_mm{}; // between two points; with one point, what two would be now
  friend bool operator==(const Touch&, const Touch&) = default;
};

} // namespace dorsal::points
