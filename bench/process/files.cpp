#include "bench/process/files.h"

#include "bench/base/cells.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <iterator>

namespace dorsal::bench {

std::string last_lines(const std::filesystem::path& file, std::size_t count) {
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  auto lines = split_lines(text);
  if (lines.size() > count) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string first_line(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string line;
  std::getline(in, line);
  return line;
}

std::string sibling_program(std::string_view name) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto beside = self.parent_path() / name;
  return !error && std::filesystem::exists(beside) ? beside.string() : std::string(name);
}

} // namespace dorsal::bench
