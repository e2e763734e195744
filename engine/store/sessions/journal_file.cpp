#include "engine/store/sessions/journal_file.h"

#include "engine/core/base/error.h"
#include "engine/system/sha256.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "DorsalEmergency1";
constexpr std::size_t header_size = 128; // mark, counter and length as 20 digits each, SHA-256, zeros
constexpr std::size_t reserved_slot = 512 * 1024;
constexpr std::size_t largest_image = std::size_t{1} << 28; // some thousand times a long session
constexpr std::size_t largest_file = 4 * largest_image;     // slots grow by doubling

std::size_t size_of(int file) {
  struct stat facts {};
  return ::fstat(file, &facts) == 0 ? static_cast<std::size_t>(facts.st_size) : 0;
}

bool write_at(int file, std::size_t at, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    at += static_cast<std::size_t>(done);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

[[noreturn]] void refuse_reading(const fs::path& path, int error) {
  throw Error(ExitCode::file_error, fmt::format("{} cannot be read ({}); check its permissions and the disk",
                                                path.string(), std::generic_category().message(error)));
}

// Reads one file; fewer bytes than asked for only at its end.
struct Bytes {
  int file;
  const fs::path& path;

  [[nodiscard]] std::string at(std::size_t at, std::size_t size) const {
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
      const ssize_t done = ::pread(file, bytes.data() + got, size - got, static_cast<off_t>(at + got));
      if (done < 0 && errno == EINTR) continue;
      if (done < 0) refuse_reading(path, errno);
      if (done == 0) break;
      got += static_cast<std::size_t>(done);
    }
    bytes.resize(got);
    return bytes;
  }
};

struct SlotHeader {
  std::uint64_t counter{};
  std::size_t length{};
  std::string digest;
};

std::string to_bytes(const SlotHeader& header) {
  std::string bytes = fmt::format("{}{:020}{:020}{}", mark, header.counter, header.length, header.digest);
  bytes.resize(header_size, '\0');
  return bytes;
}

std::optional<std::uint64_t> decimal_in(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

std::optional<SlotHeader> parse_header(std::string_view bytes) {
  if (bytes.size() != header_size || !bytes.starts_with(mark)) return {};
  const auto counter = decimal_in(bytes.substr(16, 20));
  const auto length = decimal_in(bytes.substr(36, 20));
  if (!counter || !length || *length > largest_image) return {};
  return SlotHeader{*counter, static_cast<std::size_t>(*length), std::string{bytes.substr(56, 64)}};
}

struct Slot {
  std::optional<SlotHeader> header{};
  std::optional<std::string> image{}; // where it is whole
};

Slot read_slot(const Bytes& bytes, std::size_t at) {
  Slot slot{.header = parse_header(bytes.at(at, header_size))};
  if (!slot.header || slot.header->length > size_of(bytes.file)) return slot;
  std::string image = bytes.at(at + header_size, slot.header->length);
  if (image.size() == slot.header->length && sha256_of_text(image) == slot.header->digest)
    slot.image = std::move(image);
  return slot;
}

bool all_zero(const Bytes& bytes) {
  constexpr std::size_t piece = 1 << 16;
  for (std::size_t at = 0;; at += piece) {
    const std::string part = bytes.at(at, piece);
    if (part.find_first_not_of('\0') != std::string::npos) return false;
    if (part.size() < piece) return true;
  }
}

std::size_t slot_size_of(std::size_t file_size) { return file_size / 2; }

bool reserve_slots(int file, std::size_t slot_size) {
  return ::posix_fallocate(file, 0, static_cast<off_t>(2 * slot_size)) == 0;
}

std::size_t slot_needed(std::size_t image) {
  std::size_t size = reserved_slot;
  while (size < image + header_size) size *= 2;
  return size;
}

bool write_slot(int file, std::uint64_t counter, std::string_view image) {
  const std::size_t at = counter % 2 == 0 ? 0 : slot_size_of(size_of(file));
  const SlotHeader header{counter, image.size(), sha256_of_text(image)};
  return write_at(file, at + header_size, image) && write_at(file, at, to_bytes(header)) &&
         ::fsync(file) == 0;
}

struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

} // namespace

JournalFile::JournalFile(const fs::path& path, int flags, mode_t mode)
    : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)) {
  if (number_ < 0) {
    error_ = errno;
    return;
  }
  struct stat facts {};
  if (::fstat(number_, &facts) == 0 && S_ISREG(facts.st_mode)) return;
  ::close(std::exchange(number_, -1));
  error_ = EINVAL;
}

JournalFile JournalFile::make(const fs::path& path, mode_t mode) {
  JournalFile file{path, O_RDWR | O_CREAT, mode};
  if (file.is_open() && file.is_empty()) ::fchmod(file.number_, mode); // whatever the umask is
  return file;
}

JournalFile JournalFile::open(const fs::path& path) { return {path, O_RDWR, 0}; }
JournalFile JournalFile::look_at(const fs::path& path) { return {path, O_RDONLY, 0}; }

JournalFile::~JournalFile() {
  if (number_ >= 0) ::close(number_);
}

JournalFile::JournalFile(JournalFile&& other) noexcept
    : path_(std::move(other.path_)), number_(std::exchange(other.number_, -1)), error_(other.error_) {}

JournalFile& JournalFile::operator=(JournalFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(number_, other.number_);
  std::swap(error_, other.error_);
  return *this;
}

JournalFile::Lock JournalFile::lock() const {
  struct flock wanted = whole_file();
  if (::fcntl(number_, F_OFD_SETLK, &wanted) == 0) return Lock::taken;
  return errno == EAGAIN || errno == EACCES ? Lock::of_another : Lock::impossible;
}

bool JournalFile::is_locked_by_another() const {
  struct flock asked = whole_file();
  return ::fcntl(number_, F_OFD_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
}

bool JournalFile::has_its_name() const {
  struct stat ours {
  }, named{};
  return ::fstat(number_, &ours) == 0 && ::lstat(path_.c_str(), &named) == 0 && ours.st_ino == named.st_ino &&
         ours.st_dev == named.st_dev;
}

bool JournalFile::is_empty() const { return size_of(number_) == 0; }

mode_t JournalFile::mode() const {
  struct stat facts {};
  return ::fstat(number_, &facts) == 0 ? facts.st_mode & 0777U : 0600U;
}

std::string JournalFile::fault(uid_t owner) const {
  struct stat facts {};
  if (::fstat(number_, &facts) != 0) return "cannot be looked at";
  if (facts.st_uid != ::geteuid() && facts.st_uid != owner) return "belongs to another user";
  if ((facts.st_mode & S_IWOTH) != 0) return "may be written by every user";
  if (static_cast<std::size_t>(facts.st_size) > largest_file) return "is larger than any session";
  return {};
}

void JournalFile::reserve() const { static_cast<void>(reserve_slots(number_, reserved_slot)); }

JournalContent JournalFile::read() const {
  const Bytes bytes{number_, path_};
  Slot newest = read_slot(bytes, 0);
  Slot older = read_slot(bytes, slot_size_of(size_of(number_)));
  const auto counter = [](const Slot& slot) { return slot.header ? slot.header->counter : 0; };
  if (counter(older) > counter(newest)) std::swap(newest, older);
  if (newest.image) return {std::move(newest.image), false};
  if (older.image) return {std::move(older.image), newest.header.has_value()};
  if (all_zero(bytes)) return {};
  throw Error(ExitCode::bad_input,
              fmt::format("{} is damaged: none of its records is whole", path_.string()));
}

bool JournalFile::write_larger(std::uint64_t counter, std::string_view image) {
  JournalFile larger{path_.string() + "~", O_RDWR | O_CREAT | O_EXCL, mode()};
  if (!larger.is_open()) return false;
  const bool whole = larger.lock() == Lock::taken &&
                     reserve_slots(larger.number_, slot_needed(image.size())) &&
                     write_slot(larger.number_, counter, image);
  if (!whole || ::rename(larger.path_.c_str(), path_.c_str()) != 0) {
    ::unlink(larger.path_.c_str());
    return false;
  }
  larger.path_ = path_;
  *this = std::move(larger);
  return true;
}

void JournalFile::erase() const {
  const std::string nothing(1 << 16, '\0');
  const std::size_t size = size_of(number_);
  for (std::size_t at = 0; at < size; at += nothing.size())
    static_cast<void>(
        write_at(number_, at, std::string_view{nothing}.substr(0, std::min(nothing.size(), size - at))));
  ::fsync(number_);
  ::unlink(path_.c_str());
}

bool JournalFile::write(std::uint64_t counter, std::string_view image) {
  const bool fits = slot_size_of(size_of(number_)) >= image.size() + header_size;
  if (fits || (is_empty() && reserve_slots(number_, slot_needed(image.size()))))
    return write_slot(number_, counter, image);
  return write_larger(counter, image);
}

} // namespace dorsal
