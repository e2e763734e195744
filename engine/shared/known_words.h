#pragma once
// Which words a column of the shared store may hold: those that a reader of this program's version knows. A
// station's file checks their shape alone, because a list there could be widened only by building the table
// anew; a rule here is made anew at every `dorsal sync init`. Internal to the shared store.
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

// Empty where the column holds something else than words of a list.
[[nodiscard]] std::vector<std::string> words_known_for(std::string_view table, std::string_view column);

} // namespace dorsal
