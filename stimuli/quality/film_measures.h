#pragma once
// What the checks of a film share: places of the body, the worst of a measure, and how it is said.
#include "stimuli/quality/film_gate.h"

#include <string>
#include <vector>

namespace dorsal::quality {

struct Landmark {
  std::string name;
  figure::Vec3 at;
};

[[nodiscard]] std::vector<Landmark> landmarks(const figure::Skeleton& body);
[[nodiscard]] std::string side_word(std::size_t side); // "left "

// The largest of some measure, and where it was.
struct Worst {
  double value = 0;
  std::string where; // "left knee at 0.25"
  void hold(double v, const std::string& what, float at);
};

[[nodiscard]] Finding finding(std::string check, bool passed, std::string message);

} // namespace dorsal::quality
