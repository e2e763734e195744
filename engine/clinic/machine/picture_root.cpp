#include "engine/clinic/machine/picture_root.h"

namespace dorsal {

std::filesystem::path program_folder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::current_path() : program.parent_path();
}

std::filesystem::path picture_root(const std::string& given) {
  if (!given.empty()) return given;
  const std::filesystem::path installed = program_folder() / ".." / "share" / "dorsal" / "sets";
  if (std::filesystem::is_directory(installed)) return installed.lexically_normal();
  return DORSAL_SOURCE_SETS;
}

std::filesystem::path film_root() {
  const std::filesystem::path films = std::filesystem::path("movements") / "films";
  const std::filesystem::path installed = program_folder() / ".." / "share" / "dorsal" / films;
  if (std::filesystem::is_directory(installed)) return installed.lexically_normal();
  return std::filesystem::path(DORSAL_SOURCE_SETS).parent_path() / films;
}

} // namespace dorsal
