#pragma once
// Files that the build puts into the program (embedded.cpp.in): the console's page, its modules and its
// message catalogues.
#include <span>
#include <string_view>

namespace dorsal::console {

struct PageModule {
  std::string_view path; // "/page.js"
  std::string_view text;
};

[[nodiscard]] std::string_view embedded_page();
[[nodiscard]] std::string_view embedded_style();
[[nodiscard]] std::string_view embedded_api(); // OpenAPI, JSON
[[nodiscard]] std::span<const PageModule> embedded_modules();

} // namespace dorsal::console
