#pragma once
// The order in which a line's characters are seen (Unicode Annex 9, by FriBidi): Arabic from right to left,
// numbers and Latin words within it from left to right.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct BidiRun { // characters of one direction, in the order of reading
  std::u32string text;
  bool right_to_left{};
};

[[nodiscard]] std::u32string to_utf32(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

// A paragraph's direction is that of its first letter.
[[nodiscard]] bool reads_right_to_left(std::u32string_view paragraph);
// Left to right as seen on the screen. `right_to_left` is the direction of the line's paragraph.
[[nodiscard]] std::vector<BidiRun> visual_runs(std::u32string_view line, bool right_to_left);

} // namespace dorsal
