#pragma once
// A folder of a test's own, gone when the test is over, and whole text files.
#include "engine/system/scratch_folder.h"

#include <fstream>
#include <iterator>

namespace dorsal::test {

using dorsal::ScratchFolder;

inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_text(const std::filesystem::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

} // namespace dorsal::test
