#pragma once
// What the bench looks up in files: first and last lines, the programs beside it.
#include <filesystem>
#include <string>
#include <string_view>

namespace dorsal::bench {

// Of a file that may not exist: then empty.
[[nodiscard]] std::string last_lines(const std::filesystem::path& file, std::size_t count);
[[nodiscard]] std::string first_line(const std::filesystem::path& file);

// A program beside the running one; by its name alone, found on PATH, when there is none.
[[nodiscard]] std::string sibling_program(std::string_view name);

} // namespace dorsal::bench
