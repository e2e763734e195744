#pragma once
// The repository as it is written: the files that git would keep, by their paths from the root. What the
// build or npm made is not among them.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace dorsal::test {

inline bool is_made(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  return name == "build" || name.starts_with("build-") || name == ".git" || name == ".cache" ||
         name == "node_modules";
}

inline std::set<std::string> source_tree(const std::filesystem::path& root = DORSAL_SOURCE_DIR) {
  std::set<std::string> files;
  auto entry = std::filesystem::recursive_directory_iterator(root);
  for (; entry != std::filesystem::recursive_directory_iterator(); ++entry)
    if (entry->is_directory() && is_made(entry->path()))
      entry.disable_recursion_pending();
    else if (entry->is_regular_file())
      files.insert(std::filesystem::relative(entry->path(), root).string());
  return files;
}

inline std::string text_of_source(const std::string& path) {
  std::ifstream in(std::filesystem::path{DORSAL_SOURCE_DIR} / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace dorsal::test
