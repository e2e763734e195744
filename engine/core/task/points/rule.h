#pragma once
// What a protocol may set about the task "points". Distances in mm.
namespace dorsal::points {

inline constexpr int closest_mm = 5, widest_mm = 150;

// Pain-free people need about 66 mm (SD 15) at the low back, people with back pain about 12 mm more (Adamczyk
// et al. 2018, Clin. J. Pain 34:82). Where a distance begins is convention, ours.
struct Rule {
  int start_mm{80};
  int least_mm{closest_mm};
  int most_mm{widest_mm};
  friend bool operator==(const Rule&, const Rule&) = default;
};

} // namespace dorsal::points
