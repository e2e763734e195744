#pragma once
// Files that the build puts into the program (embedded.cpp.in): the console's page.
#include <string_view>

namespace dorsal::console {

[[nodiscard]] std::string_view embedded_page();
[[nodiscard]] std::string_view embedded_style();
[[nodiscard]] std::string_view embedded_api();                         // OpenAPI, JSON
[[nodiscard]] std::string_view embedded_script(std::string_view name); // empty where there is none

} // namespace dorsal::console
