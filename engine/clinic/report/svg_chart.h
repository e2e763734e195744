#pragma once
// A chart as inline SVG for a page that runs no scripts: one or more series over named places, each point
// with its interval, a goal line and a band. Legible in black and white: series differ by mark and dash.
#include "engine/core/statistics/sample.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct ChartPoint {
  std::optional<double> value; // a gap where there is none
  std::optional<statistics::Bounds> interval{};
};

struct ChartSeries {
  std::string name; // empty where it is the only one
  std::vector<ChartPoint> points;
};

struct Chart {
  std::string title;
  std::string unit;
  std::vector<std::string> places; // below the axis, one for each point
  std::vector<ChartSeries> series; // at most three
  std::optional<double> goal{};
  std::optional<statistics::Bounds> band{};
  double low{}; // of the axis; it is widened where a point or a goal needs it
  double high{1};
};

[[nodiscard]] std::string svg_of(const Chart& chart);

} // namespace dorsal
