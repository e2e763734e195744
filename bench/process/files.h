#pragma once
// Files of the bench: whole texts in and out, our own place.
#include <filesystem>
#include <string>
#include <string_view>

namespace dorsal::bench {

// Throws Error(file_error).
[[nodiscard]] std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view text);

// Of a file that may not exist: then empty.
[[nodiscard]] std::string last_lines(const std::filesystem::path& file, std::size_t count);
[[nodiscard]] std::string first_line(const std::filesystem::path& file);

// A program beside the running one; by its name alone, found on PATH, when there is none.
[[nodiscard]] std::string sibling_program(std::string_view name);

} // namespace dorsal::bench
