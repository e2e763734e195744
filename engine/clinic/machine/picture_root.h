#pragma once
// Where the picture sets are: --sets, else beside the installed program (../share/dorsal/sets), else the
// source tree this program was built from.
#include <filesystem>
#include <string>

namespace dorsal {

[[nodiscard]] std::filesystem::path program_folder(); // of the running executable
[[nodiscard]] std::filesystem::path picture_root(const std::string& given);
// Where the films of movements are: ../share/dorsal/movements/films beside the installed program, else the
// source tree's.
[[nodiscard]] std::filesystem::path film_root();

} // namespace dorsal
