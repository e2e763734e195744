#include "tools/one_line.h"

#include <fmt/format.h>

namespace dorsal {

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const bool is_c1 = byte == 0xc2 && next >= 0x80 && next < 0xa0; // U+0080 to U+009F in UTF-8
    if (byte < 0x20 || byte == 0x7f)
      out += fmt::format("\\x{:02x}", byte);
    else if (is_c1)
      out += fmt::format("\\x{:02x}", next), ++i;
    else
      out += text[i];
  }
  return out;
}

} // namespace dorsal
