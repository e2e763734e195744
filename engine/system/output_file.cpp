#include "engine/system/output_file.h"

#include "engine/core/base/error.h"
#include "engine/system/file_place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <streambuf>
#include <string>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_place(const fs::path& path, std::string_view why) {
  throw Error(ExitCode::file_error, fmt::format("{} {}", path.string(), why));
}

// What is at a place, itself and not where it leads.
std::optional<struct stat> found_at(const fs::path& path) {
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) == 0) return facts;
  if (errno == ENOENT) return {};
  refuse_to_write(path, errno);
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
  if (::access(path.c_str(), W_OK) != 0) refuse_to_write(path, errno);
  return there;
}

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

void fill(const UnfinishedFile& file, const fs::path& path, const std::function<void(std::ostream&)>& write) {
  FileBuffer bytes(file.number());
  std::ostream out(&bytes);
  write(out);
  if (!out.flush()) refuse_to_write(path, bytes.error() != 0 ? bytes.error() : ENOSPC);
}

// Gone with everything in it, unless it was put in its place.
class NewFolder {
public:
  explicit NewFolder(const fs::path& path) : name_((folder_of(path) / ".dorsal-XXXXXX").string()) {
    if (::mkdtemp(name_.data()) == nullptr) refuse_to_write(path, errno);
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
    if (const int error = rename_without_replacing(name_, path); error != 0) refuse_to_write(path, error);
    name_.clear();
    keep_name(path);
  }

private:
  std::string name_;
};

} // namespace

void write_whole_file(const fs::path& path, const std::function<void(std::ostream&)>& write,
                      Readers readers) {
  const auto before = replaced_at(path);
  UnfinishedFile file(path, readers, PartName::unguessable);
  if (before) file.look_like(*before);
  fill(file, path, write);
  if (before)
    file.replace();
  else
    file.finish();
}

void write_whole_file(const fs::path& path, std::span<const std::byte> bytes, Readers readers) {
  write_whole_file(
      path,
      [bytes](std::ostream& out) {
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
      },
      readers);
}

void write_whole_file(const fs::path& path, std::string_view text, Readers readers) {
  write_whole_file(path, std::as_bytes(std::span(text)), readers);
}

void write_whole_folder(const fs::path& path, const std::function<void(const fs::path&)>& write) {
  const fs::path place = path.filename().empty() ? path.parent_path() : path;
  if (found_at(place)) refuse_place(place, "exists already and was left as it is; choose a new folder");
  NewFolder folder(place);
  try {
    write(folder.path());
  } catch (const fs::filesystem_error& error) {
    refuse_to_write(place, error.code().value());
  }
  folder.appear_as(place);
}

} // namespace dorsal
