#pragma once
// Labels of the keys by their evdev code, and what the keys type just now: the threads that read keys look
// them up and ask nobody. The numbers are the kernel's; X11's are 8 higher and Wayland's are the same.
// Whoever follows the layout writes them anew when it, or what is held or locked, changes.
#include "engine/core/input/key.h"
#include "engine/device/response/key_symbols.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>

namespace dorsal {

class KeyLabels {
public:
  [[nodiscard]] Key of(std::uint32_t code) const noexcept { return read(labels_, code); }
  // The letter or digit that the key types just now where that is not its label; none: its label.
  [[nodiscard]] Key typed(std::uint32_t code) const noexcept { return read(typed_, code); }
  // The character that they write just now, with Shift and all; 0: none, or nobody follows the layout.
  [[nodiscard]] char32_t character(std::uint32_t code) const noexcept {
    return code < characters_.size() ? characters_[code].load(std::memory_order_relaxed) : U'\0';
  }
  // As SDL's layout has them: where nobody follows the layout, as on the console.
  void read_sdl();
  // One label; codes beyond the last are left alone.
  void set(std::uint32_t code, Key key) noexcept { write(labels_, code, key); }
  void set_typed(std::uint32_t code, Key key) noexcept { write(typed_, code, key); }
  void set_character(std::uint32_t code, char32_t character) noexcept {
    if (code < characters_.size()) characters_[code].store(character, std::memory_order_relaxed);
  }

private:
  using Table = std::array<std::atomic<Key>, key_code_count>;
  static Key read(const Table& table, std::uint32_t code) noexcept {
    return code < table.size() ? table[code].load(std::memory_order_relaxed) : Key::none;
  }
  static void write(Table& table, std::uint32_t code, Key key) noexcept {
    if (code < table.size()) table[code].store(key, std::memory_order_relaxed);
  }

  Table labels_{};
  Table typed_{};
  std::array<std::atomic<char32_t>, key_code_count> characters_{};
};

// The kernel's code of the key that SDL calls so; empty for keys that carry no label.
[[nodiscard]] std::optional<std::uint32_t> code_of_scancode(int sdl_scancode) noexcept;

} // namespace dorsal
