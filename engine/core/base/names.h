#pragma once
// The written names of an enumeration: one table serves writing and reading.
#include <optional>
#include <string_view>
#include <utility>

namespace dorsal {

template <class Enum, std::size_t count>
struct Names {
  std::pair<Enum, std::string_view> table[count]; // a plain array, so that one pair of braces fills it

  [[nodiscard]] constexpr std::string_view name_of(Enum value) const {
    for (const auto& [known, name] : table)
      if (known == value) return name;
    return "unknown";
  }
  [[nodiscard]] constexpr std::optional<Enum> parse(std::string_view text) const {
    for (const auto& [value, name] : table)
      if (name == text) return value;
    return {};
  }
};

} // namespace dorsal
