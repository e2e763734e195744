#include "engine/system/unfinished_file.h"

#include "engine/core/base/error.h"
#include "engine/system/file_place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

mode_t mode_for(Readers readers) { return readers == Readers::everyone ? 0666 : 0600; }

// A file system without nameless files says so in one of these ways.
bool knows_no_nameless_files(int error) { return error == EOPNOTSUPP || error == EISDIR || error == EINVAL; }

fs::path part_of(const fs::path& target, PartName name) {
  return name == PartName::of_target ? fs::path{target.string() + ".part"}
                                     : unguessable_name_in(folder_of(target));
}

// SQLite locks bytes beyond the first GiB; ours is the first.
void lock_first_byte(int number) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_len = 1;
  ::fcntl(number, F_OFD_SETLK, &lock);
}

} // namespace

UnfinishedFile::UnfinishedFile(fs::path target, Readers readers, PartName part_name)
    : target_(std::move(target)) {
  const mode_t mode = mode_for(readers);
  number_ = ::open(folder_of(target_).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
  if (number_ >= 0) return;
  if (!knows_no_nameless_files(errno)) refuse_to_write(target_, errno);
  const fs::path part = part_of(target_, part_name);
  number_ = ::open(part.c_str(), O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, mode);
  if (number_ < 0) refuse_to_write(target_, errno == EEXIST ? EBUSY : errno);
  part_ = part;
  lock_first_byte(number_);
}

UnfinishedFile::~UnfinishedFile() {
  ::close(number_);
  if (!part_.empty()) ::unlink(part_.c_str());
}

void UnfinishedFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(number_, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) refuse_to_write(target_, done < 0 ? errno : ENOSPC);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

void UnfinishedFile::look_like(const struct stat& before) {
  const bool owned = before.st_uid == ::geteuid() && before.st_gid == ::getegid();
  if (!owned && ::fchown(number_, before.st_uid, before.st_gid) != 0)
    throw Error(ExitCode::file_error,
                fmt::format("{} belongs to somebody else and would not after this; choose another name",
                            target_.string()));
  if (::fchmod(number_, before.st_mode & 07777U) != 0) refuse_to_write(target_, errno);
}

int UnfinishedFile::link_to(const fs::path& name) const {
  const std::string nameless = fmt::format("/proc/self/fd/{}", number_);
  return ::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

void UnfinishedFile::finish() {
  if (::fsync(number_) != 0) refuse_to_write(target_, errno);
  const int error = part_.empty() ? link_to(target_) : rename_without_replacing(part_, target_);
  if (error != 0) refuse_to_write(target_, error);
  part_.clear();
  keep_name(target_);
}

void UnfinishedFile::replace() {
  if (::fsync(number_) != 0) refuse_to_write(target_, errno);
  if (part_.empty()) {
    const fs::path name = unguessable_name_in(folder_of(target_));
    if (const int error = link_to(name); error != 0) refuse_to_write(target_, error);
    part_ = name;
  }
  if (::rename(part_.c_str(), target_.c_str()) != 0) refuse_to_write(target_, errno);
  part_.clear();
  keep_name(target_);
}

} // namespace dorsal
