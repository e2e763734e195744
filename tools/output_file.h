#pragma once
// A file that appears whole or not at all: written beside its place under another name, then renamed onto it
// once it is safely on the disk. Leaves what was there before untouched when anything fails. For its owner
// only (0600). Throws Error(file_error).
#include <filesystem>
#include <functional>
#include <ostream>

namespace dorsal {

void write_whole_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

} // namespace dorsal
