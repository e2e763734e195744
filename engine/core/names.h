#pragma once
// The written names of an enumeration: one table serves writing and reading.
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dorsal {

template <class Enum, std::size_t count>
struct Names {
  std::array<std::pair<Enum, std::string_view>, count> table;

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
