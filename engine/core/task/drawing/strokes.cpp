#include "engine/core/task/drawing/strokes.h"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <span>
#include <variant>

namespace dorsal::drawing {
namespace {

// A glyph lies in a field 70 wide and 100 high, its origin at the upper left.
constexpr double field_width = 70, field_height = 100;

struct Dot {
  double x{}, y{};
};
struct Arc { // of an ellipse; 0 deg to the right, 90 down
  double x{}, y{}, across{}, along{};
  double from_deg{}, to_deg{};
};
using Piece = std::variant<Dot, Arc>;
using Line = std::initializer_list<Piece>;

constexpr double radians(double deg) { return deg * std::numbers::pi / 180; }

StrokePoint point_of(double x, double y) {
  return {(x - field_width / 2) / field_height, (y - field_height / 2) / field_height};
}

void add_arc(Stroke& stroke, const Arc& arc) {
  constexpr double longest_deg = 12; // of one straight part
  const int parts = static_cast<int>(std::ceil(std::abs(arc.to_deg - arc.from_deg) / longest_deg));
  for (int i = 0; i <= parts; ++i) {
    const double at = radians(arc.from_deg + (arc.to_deg - arc.from_deg) * i / parts);
    stroke.push_back(point_of(arc.x + arc.across * std::cos(at), arc.y + arc.along * std::sin(at)));
  }
}

Stroke stroke_of(const Line& line) {
  Stroke stroke;
  for (const Piece& piece : line) {
    if (const auto* arc = std::get_if<Arc>(&piece))
      add_arc(stroke, *arc);
    else
      stroke.push_back(point_of(std::get<Dot>(piece).x, std::get<Dot>(piece).y));
  }
  return stroke;
}

std::vector<Stroke> drawn(std::initializer_list<Line> lines) {
  std::vector<Stroke> strokes;
  for (const Line& line : lines) strokes.push_back(stroke_of(line));
  return strokes;
}

std::vector<Stroke> digit(char glyph) {
  switch (glyph) {
  case '0': return drawn({{Arc{35, 50, 33, 50, -90, -450}}});
  case '1': return drawn({{Dot{14, 28}, Dot{40, 0}, Dot{40, 100}}});
  case '2': return drawn({{Arc{35, 28, 31, 28, 180, 395}, Dot{4, 100}, Dot{68, 100}}});
  case '3': return drawn({{Arc{34, 25, 28, 25, 200, 450}, Arc{34, 75, 33, 25, 270, 520}}});
  case '4': return drawn({{Dot{44, 0}, Dot{2, 66}, Dot{68, 66}}, {Dot{48, 34}, Dot{48, 100}}});
  case '5': return drawn({{Dot{12, 0}, Dot{8, 46}, Arc{34, 69, 33, 31, 230, 510}}, {Dot{12, 0}, Dot{62, 0}}});
  case '6':
    return drawn({{Dot{58, 2}, Dot{36, 10}, Dot{18, 28}, Dot{6, 50}, Arc{35, 70, 32, 30, 180, -180}}});
  case '7': return drawn({{Dot{3, 0}, Dot{67, 0}, Dot{26, 100}}});
  case '8':
    return drawn(
        {{Arc{35, 25, 28, 25, -60, -270}, Arc{35, 75, 33, 25, -90, 270}, Arc{35, 25, 28, 25, 90, -60}}});
  case '9': return drawn({{Arc{35, 30, 32, 30, 0, -360}, Dot{62, 100}}});
  default: return {};
  }
}

std::vector<Stroke> letter(char glyph) {
  switch (glyph) {
  case 'A': return drawn({{Dot{35, 0}, Dot{2, 100}}, {Dot{35, 0}, Dot{68, 100}}, {Dot{14, 64}, Dot{56, 64}}});
  case 'B':
    return drawn({{Dot{6, 0}, Dot{6, 100}},
                  {Dot{6, 0}, Arc{32, 24, 27, 24, -90, 90}, Dot{6, 48}},
                  {Dot{6, 48}, Arc{35, 74, 31, 26, -90, 90}, Dot{6, 100}}});
  case 'C': return drawn({{Arc{38, 50, 35, 50, -45, -315}}});
  case 'D': return drawn({{Dot{6, 0}, Dot{6, 100}}, {Dot{6, 0}, Arc{26, 50, 42, 50, -90, 90}, Dot{6, 100}}});
  case 'E':
    return drawn({{Dot{6, 0}, Dot{6, 100}},
                  {Dot{6, 0}, Dot{64, 0}},
                  {Dot{6, 48}, Dot{54, 48}},
                  {Dot{6, 100}, Dot{64, 100}}});
  case 'F': return drawn({{Dot{6, 0}, Dot{6, 100}}, {Dot{6, 0}, Dot{64, 0}}, {Dot{6, 48}, Dot{54, 48}}});
  case 'G': return drawn({{Arc{38, 50, 35, 50, -45, -360}, Dot{40, 50}}});
  case 'H': return drawn({{Dot{6, 0}, Dot{6, 100}}, {Dot{64, 0}, Dot{64, 100}}, {Dot{6, 50}, Dot{64, 50}}});
  case 'I': return drawn({{Dot{35, 0}, Dot{35, 100}}});
  case 'K': return drawn({{Dot{6, 0}, Dot{6, 100}}, {Dot{62, 0}, Dot{6, 54}, Dot{66, 100}}});
  case 'L': return drawn({{Dot{8, 0}, Dot{8, 100}, Dot{64, 100}}});
  case 'M': return drawn({{Dot{3, 100}, Dot{3, 0}, Dot{35, 60}, Dot{67, 0}, Dot{67, 100}}});
  case 'N': return drawn({{Dot{6, 100}, Dot{6, 0}, Dot{64, 100}, Dot{64, 0}}});
  case 'O': return drawn({{Arc{35, 50, 35, 50, -90, -450}}});
  case 'P': return drawn({{Dot{6, 0}, Dot{6, 100}}, {Dot{6, 0}, Arc{34, 27, 30, 27, -90, 90}, Dot{6, 54}}});
  case 'R':
    return drawn(
        {{Dot{6, 0}, Dot{6, 100}}, {Dot{6, 0}, Arc{34, 26, 30, 26, -90, 90}, Dot{6, 52}, Dot{66, 100}}});
  case 'S': return drawn({{Arc{35, 25, 30, 25, -30, -270}, Arc{35, 75, 31, 25, -90, 150}}});
  case 'T': return drawn({{Dot{2, 0}, Dot{68, 0}}, {Dot{35, 0}, Dot{35, 100}}});
  case 'U': return drawn({{Dot{6, 0}, Arc{35, 68, 29, 32, 180, 0}, Dot{64, 0}}});
  case 'V': return drawn({{Dot{3, 0}, Dot{35, 100}, Dot{67, 0}}});
  case 'Z': return drawn({{Dot{4, 0}, Dot{66, 0}, Dot{4, 100}, Dot{66, 100}}});
  default: return {};
  }
}

} // namespace

std::vector<Stroke> strokes_of(char glyph) {
  return glyph >= '0' && glyph <= '9' ? digit(glyph) : letter(glyph);
}

std::vector<Stroke> turned(std::vector<Stroke> strokes, int degrees) {
  const double sine = std::sin(radians(degrees)), cosine = std::cos(radians(degrees));
  for (Stroke& stroke : strokes)
    for (StrokePoint& at : stroke)
      at = {at.right * cosine - at.down * sine, at.right * sine + at.down * cosine};
  return strokes;
}

} // namespace dorsal::drawing
