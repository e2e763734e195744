#pragma once
// Files that the build puts into the program (embedded.cpp.in): the report's page and style.
#include <string_view>

namespace dorsal::analyse {

[[nodiscard]] std::string_view embedded_page();
[[nodiscard]] std::string_view embedded_style();

} // namespace dorsal::analyse
