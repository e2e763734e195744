#pragma once
// A back with its squares as SVG: each with its number, how many of its touches were told rightly, and darker
// the more of them; an arrow from the middle of the squares for the bias, four times as long as it is, where
// at least 20 answers name a square.
#include "engine/core/trial/place_summary.h"

#include <string>

namespace dorsal {

[[nodiscard]] std::string back_svg(const PlaceSummary& places, const std::string& title);
// "2.1 cm beside (1.4 to 2.8)", "no distance": what stands below it.
[[nodiscard]] std::string distance_text(const PlaceSummary& places);

} // namespace dorsal
