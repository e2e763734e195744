#pragma once
// What of a text are characters: how long it is to those who read it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dorsal {

// Of UTF-8: every byte but the continuing ones begins a character.
[[nodiscard]] inline int characters_in(std::string_view utf8) {
  return static_cast<int>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct Character {
  char32_t code{};
  std::size_t bytes{}; // 0: no character of UTF-8 begins here
};

// The character at the beginning of `text`, by the table of well-formed sequences (Unicode 15, table 3-7).
[[nodiscard]] inline Character first_character(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.empty()) return {};
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t bytes = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < bytes) return {};
  char32_t code = byte(0) & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = code << 6U | (byte(i) & 0x3FU);
  }
  const char32_t least = bytes == 4 ? 0x10000 : bytes == 3 ? 0x800 : 0x80;
  if (code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  return {code, bytes};
}

// Nothing of what is no character: a surrogate, or beyond Unicode.
inline void append_character(std::string& utf8, char32_t code) {
  const auto put = [&utf8](char32_t byte) { utf8 += static_cast<char>(byte); };
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return;
  if (code < 0x80) return put(code);
  if (code < 0x800)
    put(0xC0U | code >> 6U);
  else {
    if (code < 0x10000)
      put(0xE0U | code >> 12U);
    else {
      put(0xF0U | code >> 18U);
      put(0x80U | (code >> 12U & 0x3FU));
    }
    put(0x80U | (code >> 6U & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

[[nodiscard]] inline bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t bytes = first_character(text).bytes;
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

} // namespace dorsal
