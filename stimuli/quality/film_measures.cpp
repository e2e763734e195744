#include "stimuli/quality/film_measures.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal::quality {

using figure::Vec3;

std::string side_word(std::size_t side) { return side == 0 ? "left " : "right "; }

std::vector<Landmark> landmarks(const figure::Skeleton& s) {
  std::vector<Landmark> out{{"head", s.head_centre}, {"C7", s.spine.to_world({0, -.09f, 1.48f})}};
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string side = side_word(i);
    out.push_back({side + "shoulder", s.arms[i].shoulder});
    out.push_back({side + "elbow", s.arms[i].elbow});
    out.push_back({side + "wrist", s.arms[i].wrist});
    out.push_back({side + "hip", s.legs[i].hip});
    out.push_back({side + "knee", s.legs[i].knee});
    out.push_back({side + "ankle", s.legs[i].ankle});
    out.push_back({side + "toes", s.legs[i].ankle + s.legs[i].foot * Vec3{0, .17f, -.06f}});
  }
  return out;
}

void Worst::hold(double v, const std::string& what, float at) {
  if (v <= value) return;
  value = v;
  where = fmt::format("{} at {:.2f}", what, at);
}

Finding finding(std::string check, bool passed, std::string message) {
  return {std::move(check), passed ? Verdict::passed : Verdict::failed, std::move(message)};
}

} // namespace dorsal::quality
