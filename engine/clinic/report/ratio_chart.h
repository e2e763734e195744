#pragma once
// Ratios with their bands as inline SVG, a line each, on a logarithmic axis with a line at 1: half as long
// lies as far from it as twice as long. Legible in black and white.
#include "engine/core/statistics/sample.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct RatioRow {
  std::string name;
  double ratio{}; // above 0
  std::optional<statistics::Bounds> band{};
  std::string said; // at the end of the line
};

struct RatioChart {
  std::string title;
  std::string below, above; // what the two ends of the axis mean
  std::vector<RatioRow> rows;
};

// From a quarter to four times as long, wherever the rows lie; what is beyond is drawn at the edge.
[[nodiscard]] std::string svg_of(const RatioChart& chart);

} // namespace dorsal
