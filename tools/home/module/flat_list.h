#pragma once
// A display list for the page's painter, and what of a screen can be read and pressed for a screen reader.
#include "engine/core/screen/display_list.h"
#include "tools/home/module/bytes.h"

#include <string>
#include <vector>

namespace dorsal::home {

// background, whether the stimulus is visible, number of items; then each: 0 panel: box, colour, corner;
// 1 frame: box, colour, line, corner; 2 shape: colour, number of corners, corners; 3 label: box, size,
// colour, align, bold, text; 4 figure: slot, box, roll, mirrored, opacity. Colours are 0xRRGGBB.
void write_list(const DisplayList& list, Bytes& out);

// In the order in which it is read: from top to bottom, and on a line from the left, or from the right.
struct Readable {
  Box box;
  std::string text;
  bool pressed{}; // can be: a button
  std::size_t button{};
};
[[nodiscard]] std::vector<Readable> readables(const DisplayList& list, const std::vector<Box>& buttons,
                                              bool right_to_left);
// number; each: whether it is a button, its number, box, text.
void write_readables(const std::vector<Readable>& all, Bytes& out);

} // namespace dorsal::home
