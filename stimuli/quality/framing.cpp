// Borders and framing: what the frame does to figure and background.
#include "stimuli/quality/checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace dorsal::quality {
namespace {

constexpr int border_tolerance = 4; // of 255: what lossy coding leaves
constexpr double least_share = .08, most_share = .50;

bool cut_by_border(const FigureMask& mask) {
  for (int x = 0; x < mask.width; ++x)
    if (mask.at(x, 0)) return true;
  for (int y = 0; y < mask.height; ++y)
    if (mask.at(0, y) || mask.at(mask.width - 1, y)) return true;
  return false;
}

Finding concluded(const char* check, const std::string& bad, std::string good) {
  return bad.empty() ? Finding{check, Verdict::passed, std::move(good)}
                     : Finding{check, Verdict::failed, bad};
}

void add(std::string& list, const std::string& item) { list += (list.empty() ? "" : "; ") + item; }

bool has_masks(const GateSet& set) {
  return std::ranges::all_of(set.pictures, [](const GatePicture& p) { return p.mask.has_value(); });
}

} // namespace

std::vector<Finding> check_borders(const GateSet& set) {
  std::string bad;
  int worst = 0;
  for (const GatePicture& p : set.pictures) {
    worst = std::max(worst, p.border_difference);
    if (p.border_difference > border_tolerance)
      add(bad,
          fmt::format("{} differs from the backdrop by {} at its border", p.row.id, p.border_difference));
  }
  return {concluded("borders", bad,
                    fmt::format("at most {} of 255 from the backdrop; {} allowed", worst, border_tolerance))};
}

std::vector<Finding> check_framing(const GateSet& set) {
  if (!has_masks(set)) return {{"framing", Verdict::not_tested, "no figure masks: look at every picture"}};
  std::string bad;
  for (const GatePicture& p : set.pictures) {
    const double share = p.mask->share();
    if (cut_by_border(*p.mask)) add(bad, fmt::format("{} is cut by a side or the upper border", p.row.id));
    if (share < least_share || share > most_share)
      add(bad, fmt::format("{} fills {:.0f} % of the picture; expected {:.0f} to {:.0f}", p.row.id,
                           share * 100, least_share * 100, most_share * 100));
  }
  return {concluded("framing", bad, "every figure lies inside the frame")};
}

} // namespace dorsal::quality
