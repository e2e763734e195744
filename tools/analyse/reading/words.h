#pragma once
// The words that trial tables use, in any case: sides and keys (left, l, arrowleft, lshift, links, gauche,
// izquierda ... also in PEBL's angle brackets, a list's square ones or E-Prime's curly ones), right and
// wrong, and what stands for "no response": an empty cell, NA, None, null, timeout, no response, -1, -9, -99,
// -999. Only words that mean a side and nothing else are here; keys that lie on a side (f and j) are
// side_codes.h's.
#include <optional>
#include <string_view>

namespace dorsal::analyse {

[[nodiscard]] std::string_view without_brackets(std::string_view text); // "<left>", "['left']", "{LEFT}"
[[nodiscard]] std::optional<bool> is_left(std::string_view trimmed_text);
[[nodiscard]] std::optional<bool> is_marked_correct(std::string_view trimmed_text);
[[nodiscard]] bool means_time_out(std::string_view trimmed_text);
[[nodiscard]] bool means_no_response(std::string_view trimmed_text);

} // namespace dorsal::analyse
