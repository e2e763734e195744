#include "engine/core/input/key.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace dorsal {
namespace {

constexpr std::array<std::pair<Key, std::string_view>, 15> named_keys{{
    {Key::space, "Space"},
    {Key::arrow_left, "Left"},
    {Key::arrow_right, "Right"},
    {Key::arrow_up, "Up"},
    {Key::arrow_down, "Down"},
    {Key::enter, "Enter"},
    {Key::escape, "Esc"},
    {Key::tab, "Tab"},
    {Key::backspace, "Backspace"},
    {Key::page_up, "PageUp"},
    {Key::page_down, "PageDown"},
    {Key::home, "Home"},
    {Key::end, "End"},
    {Key::insert, "Insert"},
    {Key::remove, "Delete"},
}};

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::optional<Key> parse_function_key(std::string_view name) {
  if (name.size() < 2 || name.size() > 3 || std::tolower(static_cast<unsigned char>(name[0])) != 'f')
    return {};
  std::uint32_t number = 0;
  for (const char c : name.substr(1)) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (number < 1 || number > 12) return {};
  return static_cast<Key>(static_cast<std::uint32_t>(Key::f1) + number - 1);
}

} // namespace

std::string name_of(Key key) {
  for (const auto& [known, name] : named_keys)
    if (known == key) return std::string{name};
  const auto code = static_cast<std::uint32_t>(key);
  const auto first = static_cast<std::uint32_t>(Key::f1);
  if (code >= first && code <= static_cast<std::uint32_t>(Key::f12))
    return fmt::format("F{}", code - first + 1);
  if (code > 0x20 && code < 0x7f) return {static_cast<char>(std::toupper(static_cast<int>(code)))};
  return fmt::format("U+{:04X}", code);
}

std::optional<Key> parse_key(std::string_view name) {
  for (const auto& [key, known] : named_keys)
    if (same_word(known, name)) return key;
  if (name.size() == 1 && name[0] > 0x20 && name[0] < 0x7f)
    return static_cast<Key>(std::tolower(static_cast<unsigned char>(name[0])));
  return parse_function_key(name);
}

} // namespace dorsal
