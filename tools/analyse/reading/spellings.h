#pragma once
// People whose codes differ only in case, blanks, hyphens, underscores or leading zeros ("P01", "p1"): they
// are kept apart, and said.
#include <string>
#include <vector>

namespace dorsal::analyse {

// One sentence a pair, the first ten of them.
[[nodiscard]] std::vector<std::string> near_spellings(const std::vector<std::string>& codes);

} // namespace dorsal::analyse
