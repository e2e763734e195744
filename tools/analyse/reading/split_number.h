#pragma once
// "1,812" without quotes in a comma table is two cells, "1" and "812": one to three digits, then exactly
// three.
#include <string_view>

namespace dorsal::analyse {

[[nodiscard]] bool is_split_number(std::string_view before, std::string_view after);

} // namespace dorsal::analyse
