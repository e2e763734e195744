#include "engine/system/output_file.h"

#include "engine/core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <random>
#include <streambuf>
#include <string>
#include <system_error>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_place(const fs::path& path, std::string_view why) {
  throw Error(ExitCode::file_error, fmt::format("{} {}", path.string(), why));
}

[[noreturn]] void fail(const fs::path& path, int error) {
  if (error == EEXIST) refuse_place(path, "appeared meanwhile and was left as it is; choose another name");
  refuse_place(path,
               fmt::format("cannot be written ({}); choose a file that you may write, on a disk with room",
                           std::generic_category().message(error)));
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

// What is at a place, itself and not where it leads.
std::optional<struct stat> found_at(const fs::path& path) {
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) == 0) return facts;
  if (errno == ENOENT) return {};
  fail(path, errno);
}

// The plain file that is there, or nothing.
std::optional<struct stat> replaced_at(const fs::path& path) {
  if (path.filename().empty()) refuse_place(path, "names a folder; give the name of a file in it");
  const auto there = found_at(path);
  if (!there) return {};
  if (S_ISDIR(there->st_mode)) refuse_place(path, "is a folder; give the name of a file in it");
  if (S_ISLNK(there->st_mode))
    refuse_place(
        path, "is a link and was left as it is; give the name of the file itself, or - for standard output "
              "where the command takes it");
  if (!S_ISREG(there->st_mode))
    refuse_place(
        path, "is a device or a pipe and not a file; give the name of a file, or - for standard output where "
              "the command takes it");
  if (::access(path.c_str(), W_OK) != 0) fail(path, errno);
  return there;
}

// A new name survives a power cut only once the folder that holds it is on the disk.
void keep_name_of(const fs::path& path) {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return; // a folder that may be written but not read
  ::fsync(folder);
  ::close(folder);
}

fs::path unguessable_name_in(const fs::path& folder) {
  std::random_device random;
  return folder / fmt::format(".dorsal-{:08x}{:08x}{:08x}", random(), random(), random());
}

mode_t mode_for(Readers readers) { return readers == Readers::everyone ? 0666 : 0600; }

int rename_without_replacing(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (found_at(to)) return EEXIST; // a file system that cannot do both in one step
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

class NewFile {
public:
  NewFile(const fs::path& path, Readers readers)
      : path_(path),
        file_(::open(folder_of(path).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, mode_for(readers))) {
    if (file_ >= 0) return;
    if (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL) fail(path, errno);
    name_ = unguessable_name_in(folder_of(path)); // a file system without nameless files
    file_ = ::open(name_.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode_for(readers));
    if (file_ < 0) fail(path, std::exchange(name_, {}).empty() ? EIO : errno);
  }
  ~NewFile() {
    ::close(file_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  NewFile(NewFile&&) = delete;
  NewFile& operator=(NewFile&&) = delete;

  [[nodiscard]] int number() const { return file_; }

  void look_like(const struct stat& before) const {
    const bool owned = before.st_uid == ::geteuid() && before.st_gid == ::getegid();
    if (!owned && ::fchown(file_, before.st_uid, before.st_gid) != 0)
      refuse_place(path_, "belongs to somebody else and would not after this; choose another name");
    if (::fchmod(file_, before.st_mode & 07777U) != 0) fail(path_, errno);
  }

  void appear() {
    if (::fsync(file_) != 0) fail(path_, errno);
    const int error = name_.empty() ? link_to(path_) : rename_without_replacing(name_, path_);
    if (error != 0) fail(path_, error);
    name_.clear();
    keep_name_of(path_);
  }

  void replace() {
    if (::fsync(file_) != 0) fail(path_, errno);
    if (name_.empty()) {
      const fs::path name = unguessable_name_in(folder_of(path_));
      if (const int error = link_to(name); error != 0) fail(path_, error);
      name_ = name;
    }
    if (::rename(name_.c_str(), path_.c_str()) != 0) fail(path_, errno);
    name_.clear();
    keep_name_of(path_);
  }

private:
  [[nodiscard]] int link_to(const fs::path& name) const {
    const std::string nameless = fmt::format("/proc/self/fd/{}", file_);
    return ::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
  }

  const fs::path& path_;
  fs::path name_; // empty while it has none
  int file_;
};

// Bytes into an open file.
class FileBuffer : public std::streambuf {
public:
  explicit FileBuffer(int file) : file_(file) { empty(); }

  [[nodiscard]] int error() const { return error_; }

protected:
  int_type overflow(int_type next) override {
    if (!flush()) return traits_type::eof();
    if (!traits_type::eq_int_type(next, traits_type::eof())) sputc(traits_type::to_char_type(next));
    return traits_type::not_eof(next);
  }
  int sync() override { return flush() ? 0 : -1; }

private:
  void empty() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

  bool flush() {
    const char* from = pbase();
    while (from < pptr()) {
      const ssize_t done = ::write(file_, from, static_cast<std::size_t>(pptr() - from));
      if (done < 0 && errno == EINTR) continue;
      if (done <= 0) {
        error_ = done < 0 ? errno : ENOSPC;
        return false;
      }
      from += done;
    }
    empty();
    return true;
  }

  int file_;
  int error_{0};
  std::array<char, 1 << 16> bytes_{};
};

void fill(const NewFile& file, const fs::path& path, const std::function<void(std::ostream&)>& write) {
  FileBuffer bytes(file.number());
  std::ostream out(&bytes);
  write(out);
  if (!out.flush()) fail(path, bytes.error() != 0 ? bytes.error() : ENOSPC);
}

// Gone with everything in it, unless it was put in its place.
class NewFolder {
public:
  explicit NewFolder(const fs::path& path) : name_((folder_of(path) / ".dorsal-XXXXXX").string()) {
    if (::mkdtemp(name_.data()) == nullptr) fail(path, errno);
  }
  ~NewFolder() {
    std::error_code ignored;
    if (!name_.empty()) fs::remove_all(name_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  NewFolder(NewFolder&&) = delete;
  NewFolder& operator=(NewFolder&&) = delete;

  [[nodiscard]] fs::path path() const { return name_; }
  void appear_as(const fs::path& path) {
    if (const int error = rename_without_replacing(name_, path); error != 0) fail(path, error);
    name_.clear();
    keep_name_of(path);
  }

private:
  std::string name_;
};

} // namespace

void write_whole_file(const fs::path& path, const std::function<void(std::ostream&)>& write,
                      Readers readers) {
  const auto before = replaced_at(path);
  NewFile file(path, readers);
  if (before) file.look_like(*before);
  fill(file, path, write);
  if (before)
    file.replace();
  else
    file.appear();
}

void write_whole_file(const fs::path& path, std::span<const std::byte> bytes, Readers readers) {
  write_whole_file(
      path,
      [bytes](std::ostream& out) {
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
      },
      readers);
}

void write_whole_folder(const fs::path& path, const std::function<void(const fs::path&)>& write) {
  const fs::path place = path.filename().empty() ? path.parent_path() : path;
  if (found_at(place)) refuse_place(place, "exists already and was left as it is; choose a new folder");
  NewFolder folder(place);
  try {
    write(folder.path());
  } catch (const fs::filesystem_error& error) {
    fail(place, error.code().value());
  }
  folder.appear_as(place);
}

} // namespace dorsal
