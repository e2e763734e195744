#pragma once
// Text that may stand inside an element of HTML or SVG, or inside a quoted attribute.
#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] inline std::string html_escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
    case '<': safe += "&lt;"; break;
    case '>': safe += "&gt;"; break;
    case '&': safe += "&amp;"; break;
    case '"': safe += "&quot;"; break;
    default: safe += c;
    }
  }
  return safe;
}

} // namespace dorsal
