#include "tools/output_file.h"

#include "engine/core/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(ExitCode::file_error,
              fmt::format("{} cannot be written ({}); choose a file that you may write, on a disk with room",
                          path.string(), std::generic_category().message(error)));
}

// An empty file beside `path`, removed again unless it is renamed away.
class TemporaryFile {
public:
  explicit TemporaryFile(const fs::path& path) : name_(path.string() + ".XXXXXX") {
    const int file = ::mkostemp(name_.data(), O_CLOEXEC);
    if (file < 0) fail(path, errno);
    ::close(file);
  }
  ~TemporaryFile() { ::unlink(name_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

private:
  std::string name_;
};

void flush_to_disk(const std::string& name, const fs::path& wanted) {
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  const bool flushed = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  if (!flushed) fail(wanted, error);
}

} // namespace

void write_whole_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
  if (fs::is_directory(path)) fail(path, EISDIR);
  const TemporaryFile temporary(path);
  std::ofstream out(temporary.name(), std::ios::binary | std::ios::trunc);
  write(out);
  out.close();
  if (!out) fail(path, ENOSPC);
  flush_to_disk(temporary.name(), path);
  if (::rename(temporary.name().c_str(), path.c_str()) != 0) fail(path, errno);
}

} // namespace dorsal
