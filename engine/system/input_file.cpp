#include "engine/system/input_file.h"

#include "engine/core/base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace dorsal {
namespace {

[[noreturn]] void refuse_to_read(const std::filesystem::path& path, const char* reason) {
  throw Error(ExitCode::file_error, fmt::format("{} cannot be read: {}; check the path and its permissions",
                                                path.string(), reason));
}

} // namespace

std::string read_whole_file(const std::filesystem::path& path) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) refuse_to_read(path, std::strerror(EISDIR));
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) refuse_to_read(path, std::strerror(errno));
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) refuse_to_read(path, std::strerror(errno));
  return text;
}

} // namespace dorsal
