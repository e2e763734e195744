#pragma once
// How the signs are drawn: the strokes of a glyph in the order in which a hand draws them, as one learns to
// write them at school. Our own drawing; block letters, so that both languages draw alike.
#include <vector>

namespace dorsal::drawing {

struct StrokePoint { // from the middle of the glyph, in heights of it: to the right and downwards
  double right{}, down{};
};
using Stroke = std::vector<StrokePoint>; // from where the finger is put down to where it is lifted

// Of a digit or a capital that a sign set has; empty of any other.
[[nodiscard]] std::vector<Stroke> strokes_of(char glyph);

// Each turned clockwise around the glyph's middle.
[[nodiscard]] std::vector<Stroke> turned(std::vector<Stroke> strokes, int degrees);

} // namespace dorsal::drawing
