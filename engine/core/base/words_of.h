#pragma once
// All names of an enumeration, in its order. Enumerations begin at 0, have no gaps, and name_of() says
// "unknown" after the last.
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

template <class Enum>
[[nodiscard]] std::vector<std::string> words_of() {
  std::vector<std::string> words;
  for (int i = 0; name_of(static_cast<Enum>(i)) != "unknown"; ++i)
    words.emplace_back(name_of(static_cast<Enum>(i)));
  return words;
}

} // namespace dorsal
