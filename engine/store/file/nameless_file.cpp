#include "engine/store/file/nameless_file.h"

#include "engine/core/base/error.h"
#include "engine/system/file_place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t file_piece = std::size_t{1} << 20;

[[noreturn]] void fail_at(const fs::path& file, std::string_view what) {
  const int error = errno;
  throw Error(ExitCode::file_error,
              fmt::format("{} {} ({})", file.string(), what, std::generic_category().message(error)));
}

bool write_all(int number, std::uint64_t at, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::pwrite(number, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    at += static_cast<std::uint64_t>(done);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

} // namespace

NamelessFile::NamelessFile(const fs::path& folder) : folder_(folder.empty() ? fs::path{"."} : folder) {
  std::string name = (folder_ / "dorsal-XXXXXX").string();
  number_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (number_ < 0) fail_at(folder_, "has no room for a temporary file");
  name_ = name;
}

NamelessFile::~NamelessFile() {
  forget_name();
  if (number_ >= 0) ::close(number_);
}

NamelessFile::NamelessFile(NamelessFile&& other) noexcept
    : folder_(std::move(other.folder_)), name_(std::exchange(other.name_, {})),
      number_(std::exchange(other.number_, -1)) {}

void NamelessFile::fail(const char* what) const { fail_at(folder_, what); }

void NamelessFile::forget_name() {
  if (!name_.empty()) ::unlink(name_.c_str());
  name_.clear();
}

void NamelessFile::write_at(std::uint64_t at, std::string_view bytes) const {
  if (!write_all(number_, at, bytes)) fail("has no room for a temporary file");
}

std::uint64_t NamelessFile::size() const {
  struct stat facts {};
  return ::fstat(number_, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
}

std::string NamelessFile::read_at(std::uint64_t at) const {
  std::string bytes(file_piece, '\0');
  ssize_t got = 0;
  do got = ::pread(number_, bytes.data(), bytes.size(), static_cast<off_t>(at));
  while (got < 0 && errno == EINTR);
  if (got < 0) fail("does not give back a temporary file; check the disk");
  bytes.resize(static_cast<std::size_t>(got));
  return bytes;
}

bool exchange_files(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return true;
  if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP) return false;
  fail_at(other, "cannot be replaced");
}

bool is_in_use(const fs::path& file) {
  const int number = ::open(file.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (number < 0) return errno != ENOENT;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  const bool asked = ::fcntl(number, F_OFD_GETLK, &lock) == 0;
  ::close(number);
  return !asked || lock.l_type != F_UNLCK;
}

bool is_own_file(const fs::path& file) {
  struct stat facts {};
  return ::lstat(file.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid();
}

void erase_file(const fs::path& file) {
  const int number = ::open(file.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (number < 0 && errno == ENOENT) return;
  if (number < 0) fail_at(file, "cannot be overwritten");
  struct stat facts {};
  bool done = ::fstat(number, &facts) == 0 && S_ISREG(facts.st_mode);
  const std::string zeros(file_piece, '\0');
  const auto size = done ? static_cast<std::uint64_t>(facts.st_size) : 0;
  for (std::uint64_t at = 0; done && at < size; at += file_piece)
    done = write_all(number, at,
                     std::string_view{zeros}.substr(0, std::min<std::uint64_t>(size - at, file_piece)));
  done = done && ::fsync(number) == 0;
  const int error = errno;
  ::close(number);
  errno = error;
  if (!done) fail_at(file, "cannot be overwritten");
  if (::unlink(file.c_str()) != 0) fail_at(file, "cannot be removed");
  keep_name(file);
}

} // namespace dorsal
