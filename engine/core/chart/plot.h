#pragma once
// A figure fit for a paper, as SVG: axes with units, points with intervals, lines, bars, what is compared
// with what and how many there were. The same text stands in a page and in a file of its own: it needs no
// script and no style sheet, is light where it is printed and dark where the reader prefers that. Series
// differ by mark and dash besides colour (Okabe & Ito 2008), so that none is lost in black and white.
#include "engine/core/statistics/sample.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal::chart {

struct Axis {
  std::string label{};                 // with its unit: "response time (ms)"
  std::optional<double> low{}, high{}; // of the axis; empty: as the values need
  std::optional<double> step{};        // between numbers; empty: a round one
  std::vector<std::string> places{};   // names at 1, 2, 3 ... instead of numbers
};

struct Point {
  double x{}, y{};
  std::optional<statistics::Bounds> interval{}; // of y
};

enum class Drawn { points, line, points_and_line, bars };

struct Series {
  std::string name{}; // empty: not in the legend
  std::vector<Point> points{};
  Drawn drawn{Drawn::points_and_line};
  int look{};   // colour, mark and dash: 0 to looks - 1
  bool quiet{}; // thin and pale: one of many behind what matters
};
inline constexpr int looks = 7;

// A straight line through the whole figure.
struct Guide {
  double at{};
  bool upright{}; // at x; else at y
  int look{};
  std::string name{}; // beside it
};

struct Plot {
  std::string title{}; // read out, and shown by a file of its own
  Axis x{}, y{};
  std::vector<Series> series{};
  std::vector<Guide> guides{};
  std::string note{}; // below: "n = 400; intervals 95 %"
  double width{640}, height{400};
};

[[nodiscard]] std::string svg_of(const Plot& plot);

// From a round number at or below `low` to one at or above `high`, steps of 1, 2 or 5 times a power of ten,
// at most `most` of them.
struct Ticks {
  double first{}, last{}, step{1};
};
[[nodiscard]] Ticks ticks_for(double low, double high, int most);

} // namespace dorsal::chart
