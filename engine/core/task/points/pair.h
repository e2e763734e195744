#pragma once
// What one touch of the task "orientation" is: always two points, one above the other or side by side.
namespace dorsal::points {

struct Pair {
  int side_by_side{};   // 0: one above the other, along the spine
  double distance_mm{}; // between them
  friend bool operator==(const Pair&, const Pair&) = default;
};

} // namespace dorsal::points
