#pragma once
// A file as a whole text, for what is small and our own or named by whoever runs us. What a stranger may hand
// over has a reader with a bound of its own.
#include <filesystem>
#include <string>

namespace dorsal {

// Throws Error(file_error) with the reason and a remedy.
[[nodiscard]] std::string read_whole_file(const std::filesystem::path& path);

} // namespace dorsal
