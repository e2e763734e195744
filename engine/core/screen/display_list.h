#pragma once
// What is on a screen, as a value: made in core or session, drawn by engine/device, compared in tests.
// Lengths in pixels of the window, origin at its top left; roll in degrees clockwise; colours sRGB.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace dorsal {

struct Colour {
  std::uint8_t red{}, green{}, blue{};
  friend bool operator==(const Colour&, const Colour&) = default;
};

struct Point {
  float x{}, y{};
  friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
  float x{}, y{}, width{}, height{};
  [[nodiscard]] bool holds(float px, float py) const {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
  friend bool operator==(const Box&, const Box&) = default;
};

struct Panel { // a filled box with rounded corners
  Box box;
  Colour colour;
  float corner_px{};
  friend bool operator==(const Panel&, const Panel&) = default;
};

struct Frame { // the outline of a box with rounded corners
  Box box;
  Colour colour;
  float line_px{};
  float corner_px{};
  friend bool operator==(const Frame&, const Frame&) = default;
};

struct Shape { // a filled convex polygon
  std::vector<Point> corners;
  Colour colour;
  friend bool operator==(const Shape&, const Shape&) = default;
};

enum class Align { left, centre, right };

struct Label { // wrapped to the box's width, centred on its height
  Box box;
  std::string text;
  float size_px{};
  Colour colour;
  Align align{Align::centre};
  bool bold{};
  friend bool operator==(const Label&, const Label&) = default;
};

struct Figure { // an uploaded picture, or its twin
  std::size_t slot{};
  Box box; // before the roll
  double roll_deg{};
  bool mirrored{};
  double opacity{1}; // 0 to 1: over another, in a film
  friend bool operator==(const Figure&, const Figure&) = default;
};

using DisplayItem = std::variant<Panel, Frame, Shape, Label, Figure>;

struct DisplayList {
  Colour background;
  std::vector<DisplayItem> items;
  bool stimulus_visible{}; // what the photodiode patch shows: white when true
  friend bool operator==(const DisplayList&, const DisplayList&) = default;
};

// A decoded picture: 8-bit sRGB, rows from the top, no padding.
struct PixelImage {
  int width{};
  int height{};
  std::vector<std::uint8_t> rgb;
};

} // namespace dorsal
