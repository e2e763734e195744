#include "engine/system/file_place.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <system_error>

namespace dorsal {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

fs::path unguessable_name_in(const fs::path& folder) {
  std::random_device random;
  return folder / fmt::format(".dorsal-{:08x}{:08x}{:08x}", random(), random(), random());
}

int rename_without_replacing(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that cannot do both in one step.
  if (::faccessat(AT_FDCWD, to.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

void keep_name(const fs::path& path) {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return; // a folder that may be written but not read
  ::fsync(folder);
  ::close(folder);
}

void refuse_to_write(const fs::path& path, int error) {
  const std::string why =
      error == EEXIST
          ? "appeared meanwhile and was left as it is; choose another name"
          : fmt::format("cannot be written ({}); choose a file that you may write, on a disk with room",
                        std::generic_category().message(error));
  throw Error(ExitCode::file_error, fmt::format("{} {}", path.string(), why));
}

} // namespace dorsal
