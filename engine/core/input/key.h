#pragma once
// A key by its label. Keys with a letter or a digit of A-Z and 0-9 on them carry its code point, lower case,
// also where the layout has it under Shift or the keycap beside another script
// (device/response/key_symbols.h); other printable keys that of their unshifted character; the rest a value
// of their own above Unicode. By label and not by position, because screens say "press F".
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

enum class Key : std::uint32_t {
  none = 0,
  space = ' ',
  minus = '-',
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
