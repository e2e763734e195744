#pragma once
// A stencil of the squares on the low back, to be printed at true size: the squares with their numbers and a
// place to mark the middle of each, a 100 mm line to check the printer by, how to find the spot, and how far
// the squares reach on backs of three widths. Where it is laid - its middle on the spine, its lower edge on
// the line between the tops of the hip bones - is a convention of ours.
#include "engine/core/task/touch/grid.h"
#include "engine/session/looks/words.h"

#include <optional>
#include <string>
#include <string_view>

namespace dorsal::print {

struct Paper {
  std::string_view name;
  double width_mm{}, height_mm{}; // lying
};
inline constexpr Paper a4{"a4", 297, 210}, letter{"letter", 279.4, 215.9};

inline constexpr double printer_check_mm = 100;

// Three pages of HTML that any browser prints, one unit of its drawings a millimetre.
[[nodiscard]] std::string stencil_page(const touch::Grid& grid, const Paper& paper, const Words& words);

} // namespace dorsal::print
