#pragma once
// Files of the bench: whole texts in and out, a scratch folder that goes with its owner, our own place.
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

class ScratchFolder {
public:
  ScratchFolder(); // throws Error(file_error)
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ScratchFolder(ScratchFolder&&) = delete;
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

} // namespace dorsal::bench
