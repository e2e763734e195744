#pragma once
// The words that trial tables use, in any case: sides and keys (left, l, arrowleft, lshift ... also in PEBL's
// angle brackets or a list's square ones), right and wrong, and what stands for "no response": an empty cell,
// NA, None, null, timeout, no response, -1, -9, -99, -999.
#include <optional>
#include <string_view>

namespace dorsal::analyse {

[[nodiscard]] std::optional<bool> is_left(std::string_view trimmed_text);
[[nodiscard]] std::optional<bool> is_marked_correct(std::string_view trimmed_text);
[[nodiscard]] bool means_time_out(std::string_view trimmed_text);
[[nodiscard]] bool means_no_response(std::string_view trimmed_text);

} // namespace dorsal::analyse
