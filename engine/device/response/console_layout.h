#pragma once
// The keyboard layout of the Linux console, as Debian's keyboard(5) keeps it in /etc/default/keyboard. SDL
// takes every console for a US keyboard.
#include <istream>
#include <string>

namespace dorsal {

// "fr", "us,ch(fr)", as XkbKeymap::from_layouts takes them; empty where the file names none.
[[nodiscard]] std::string console_layouts(std::istream& keyboard_file);
[[nodiscard]] std::string console_layouts();

} // namespace dorsal
