#pragma once
// Where the picture sets are: --sets, else beside the installed program (../share/dorsal/sets), else the
// source tree this program was built from.
#include <filesystem>
#include <string>

namespace dorsal {

[[nodiscard]] std::filesystem::path program_folder(); // of the running executable
[[nodiscard]] std::filesystem::path picture_root(const std::string& given);

} // namespace dorsal
