#pragma once
// What is on the keys of a keyboard by its layout, and which label each key has for us.
//
// A key's label is, in this order:
// 1. its name, for a key that has one (arrows, Enter, F1 ...);
// 2. the letter or digit of A-Z and 0-9 that the layout in use puts on it, plain or with Shift (the digits of
//    French and Czech keyboards, the letters of Hebrew ones); a plain digit of another script is that digit;
// 3. a letter or digit that no key of the layout in use has: the other layouts of the keyboard are asked, in
//    their order, then the place on a US keyboard. Keycaps of Arabic, Greek or Russian keyboards carry those
//    letters too, so that "press F" and a code can be followed in every script;
// 4. its plain character.
// Screens say "press F": whatever they offer of A-Z and 0-9, some key answers to it.
#include "engine/core/input/key.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dorsal {

inline constexpr std::size_t key_code_count = 248; // by the kernel's code; beyond it X11 has no keycodes
inline constexpr std::size_t most_groups = 4;      // layouts that can be switched between

struct KeySymbols {
  std::uint32_t plain{}, shifted{}; // keysyms; 0: none
};
// For each layout in turn, every key.
using KeyboardSymbols = std::array<std::array<KeySymbols, key_code_count>, most_groups>;
using Labels = std::array<Key, key_code_count>;

[[nodiscard]] Labels labels_of(const KeyboardSymbols& symbols, std::size_t group_in_use) noexcept;
// What a key types where it produces this keysym: a letter or digit that is not its label, or none.
[[nodiscard]] Key typed_by(std::uint32_t keysym, Key label) noexcept;

} // namespace dorsal
