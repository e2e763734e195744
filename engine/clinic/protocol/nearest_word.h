#pragma once
// The known word that a mistyped one was probably meant to be.
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dorsal {

// By Levenshtein's distance (1966), at most a third of the longer word's length; nothing nearer: empty.
[[nodiscard]] std::optional<std::string> nearest_word(std::string_view word,
                                                      std::span<const std::string> known);

} // namespace dorsal
