#pragma once
// A file that a person hands over, opened for reading. Throws Error(file_error) naming it.
#include <filesystem>
#include <fstream>

namespace dorsal {

[[nodiscard]] std::ifstream open_input(const std::filesystem::path& file);

} // namespace dorsal
