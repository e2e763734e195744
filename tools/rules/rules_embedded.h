#pragma once
// Files that the build puts into the program (rules_embedded.cpp.in): the page of `dorsal rules check`.
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string_view embedded_rules_page();

} // namespace dorsal
