#include "stimuli/quality/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal::quality {
namespace {

// The middle of the pelvis: centroid of the figure's columns in the lowest third of its rows.
std::optional<double> pelvis_middle(const FigureMask& mask) {
  double sum = 0, count = 0;
  for (int y = mask.height * 70 / 100; y < mask.height * 85 / 100; ++y)
    for (int x = 0; x < mask.width; ++x)
      if (mask.at(x, y)) {
        sum += x;
        ++count;
      }
  if (count == 0) return std::nullopt;
  return sum / count;
}

// Share of the figure above the pelvis that has no counterpart across the midline.
std::optional<double> asymmetry(const FigureMask& mask) {
  const auto middle = pelvis_middle(mask);
  if (!middle) return std::nullopt;
  int figure = 0, unmatched = 0;
  for (int y = 0; y < mask.height * 70 / 100; ++y)
    for (int x = 0; x < mask.width; ++x) {
      if (!mask.at(x, y)) continue;
      ++figure;
      const int across = static_cast<int>(2 * *middle - x + .5);
      if (across < 0 || across >= mask.width || !mask.at(across, y)) ++unmatched;
    }
  if (figure == 0) return std::nullopt;
  return static_cast<double>(unmatched) / figure;
}

// Arms that differ, and oblique views, are asymmetric for reasons of their own.
bool is_comparable(const BasePicture& p) {
  const bool one_arm = p.arms.ends_with("_left") || p.arms.ends_with("_right");
  return !one_arm && std::abs(p.view_deg) < 15;
}

Finding grows_with_amplitude(const GateSet& set, Movement movement) {
  std::array<double, 3> sum{}, count{};
  for (const GatePicture& p : set.pictures) {
    if (p.row.movement != movement || !p.mask || !is_comparable(p.row)) continue;
    if (const auto value = asymmetry(*p.mask)) {
      sum[static_cast<std::size_t>(p.row.amplitude)] += *value;
      ++count[static_cast<std::size_t>(p.row.amplitude)];
    }
  }
  const std::string check = fmt::format("asymmetry in {}", name_of(movement));
  if (std::ranges::min(count) < 1)
    return {check, Verdict::not_tested,
            "needs masked pictures from behind with like arms at all three amplitudes"};
  const double subtle = sum[0] / count[0], medium = sum[1] / count[1], marked = sum[2] / count[2];
  // Rotation hardly widens the outline before the medium level: compare the ends, and the middle loosely.
  const bool grows = marked > subtle && medium > subtle * .8 && marked > medium * .9;
  return {
      check, grows ? Verdict::passed : Verdict::failed,
      fmt::format("subtle {:.2f}, medium {:.2f}, marked {:.2f}; expected to grow", subtle, medium, marked)};
}

} // namespace

std::vector<Finding> check_asymmetry(const GateSet& set) {
  return {grows_with_amplitude(set, Movement::rotation), grows_with_amplitude(set, Movement::flexion)};
}

} // namespace dorsal::quality
