#pragma once
// How long a text is to those who read it.
#include <algorithm>
#include <string_view>

namespace dorsal {

// Of UTF-8: every byte but the continuing ones begins a character.
[[nodiscard]] inline int characters_in(std::string_view utf8) {
  return static_cast<int>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace dorsal
