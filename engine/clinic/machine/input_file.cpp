#include "engine/clinic/machine/input_file.h"

#include "engine/core/base/error.h"

#include <fmt/format.h>

namespace dorsal {

std::ifstream open_input(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw Error(ExitCode::file_error,
                fmt::format("{} cannot be read; check its name and permissions", file.string()));
  return in;
}

} // namespace dorsal
