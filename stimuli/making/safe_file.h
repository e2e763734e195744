#pragma once
// Writes a file under another name first and renames it, so that a half-written one never counts.
#include <filesystem>
#include <span>

namespace dorsal {

// Throws std::runtime_error with the file's name when it cannot be written.
void write_whole_file(const std::filesystem::path& file, std::span<const std::byte> bytes);

} // namespace dorsal
