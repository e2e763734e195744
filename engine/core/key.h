#pragma once
// A key by its label. Printable keys carry the Unicode code point of their unshifted character, lower case;
// the others a value of their own above Unicode. By label and not by position, because screens say "press F".
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

enum class Key : std::uint32_t {
  none = 0,
  space = ' ',
  f = 'f',
  j = 'j',
  arrow_left = 0x110000,
  arrow_right,
  arrow_up,
  arrow_down,
  enter,
  escape,
  tab,
  backspace,
  page_up,
  page_down,
  home,
  end,
  insert,
  remove, // Delete
  f1 = 0x110100,
  f12 = f1 + 11,
};

// "Left", "Space", "F", "F5" ... as protocol files and screens write it.
[[nodiscard]] std::string name_of(Key key);
[[nodiscard]] std::optional<Key> parse_key(std::string_view name);

} // namespace dorsal
