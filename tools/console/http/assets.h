#pragma once
// The files of the console's page, put into the program by the build (embedded.cpp.in). Found by exact name.
#include <string_view>

namespace dorsal::console {

struct Asset {
  std::string_view path; // "/page.js"
  std::string_view type;
  std::string_view text;
};

// Null where there is none.
[[nodiscard]] const Asset* find_asset(std::string_view path);

} // namespace dorsal::console
