#pragma once
// One key of a protocol file: its name, what it means, its unit and allowed range. Durations are bounded in
// seconds, shares in 0-1, angles in degrees; texts and lists by their length.
#include "engine/core/protocol/source.h"

#include <concepts>
#include <string_view>
#include <type_traits>

namespace dorsal {

struct Field {
  std::string_view key;
  std::string_view meaning;
  double low{};
  double high{};
  Source source{}; // of the default, where it is not that of the whole section
};

// A section to read from, or one to fill: visit_fields(section, visitor) goes through either.
template <class T, class Section>
concept SectionOf = std::same_as<std::remove_const_t<T>, Section>;

} // namespace dorsal
