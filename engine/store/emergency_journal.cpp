#include "engine/store/emergency_journal.h"

#include "engine/core/error.h"
#include "engine/store/database_file.h"
#include "engine/store/sha256.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "DorsalEmergency1";
constexpr std::size_t header_size = 128; // mark, counter and length as 20 digits each, SHA-256, zeros
constexpr std::size_t reserved_slot = 512 * 1024;
constexpr std::size_t largest_image = std::size_t{1} << 30;

class File {
public:
  File(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (number_ >= 0) ::close(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) = delete;
  File& operator=(File&&) = delete;

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] std::size_t size() const {
    struct stat facts {};
    return ::fstat(number_, &facts) == 0 ? static_cast<std::size_t>(facts.st_size) : 0;
  }
  [[nodiscard]] bool write_at(std::size_t at, std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t done = ::pwrite(number_, bytes.data(), bytes.size(), static_cast<off_t>(at));
      if (done < 0 && errno == EINTR) continue;
      if (done <= 0) return false;
      at += static_cast<std::size_t>(done);
      bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
  }
  // Up to `size` bytes; fewer at the end of the file.
  [[nodiscard]] std::string read_at(std::size_t at, std::size_t size) const {
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
      const ssize_t done = ::pread(number_, bytes.data() + got, size - got, static_cast<off_t>(at + got));
      if (done < 0 && errno == EINTR) continue;
      if (done <= 0) break;
      got += static_cast<std::size_t>(done);
    }
    bytes.resize(got);
    return bytes;
  }

private:
  int number_;
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
  std::uint64_t counter{};
  std::string image;
};

std::optional<Slot> read_slot(const File& file, std::size_t at) {
  const auto header = parse_header(file.read_at(at, header_size));
  if (!header || header->length > file.size()) return {};
  std::string image = file.read_at(at + header_size, header->length);
  if (image.size() != header->length || sha256_of_text(image) != header->digest) return {};
  return Slot{header->counter, std::move(image)};
}

// The second slot begins at half the file.
std::size_t slot_size_of(std::size_t file_size) { return file_size / 2; }

bool reserve(const File& file, std::size_t slot_size) {
  return ::posix_fallocate(file.number(), 0, static_cast<off_t>(2 * slot_size)) == 0;
}

std::size_t slot_needed(std::size_t image) {
  std::size_t size = reserved_slot;
  while (size < image + header_size) size *= 2;
  return size;
}

bool write_slot(const File& file, std::uint64_t counter, std::string_view image) {
  const std::size_t at = counter % 2 == 0 ? 0 : slot_size_of(file.size());
  const SlotHeader header{counter, image.size(), sha256_of_text(image)};
  return file.write_at(at + header_size, image) && file.write_at(at, to_bytes(header)) &&
         ::fsync(file.number()) == 0;
}

// An image that has outgrown its slot gets a larger file, whole before it takes the place of the old one.
bool write_larger(const fs::path& path, std::uint64_t counter, std::string_view image) {
  const std::string larger = path.string() + "~";
  const File file(larger, O_RDWR | O_CREAT | O_TRUNC);
  return file.is_open() && reserve(file, slot_needed(image.size())) && write_slot(file, counter, image) &&
         ::rename(larger.c_str(), path.c_str()) == 0;
}

bool write_image(const fs::path& path, std::uint64_t counter, std::string_view image) {
  {
    const File file(path, O_RDWR | O_CREAT);
    if (!file.is_open()) return false;
    const bool fits = slot_size_of(file.size()) >= image.size() + header_size;
    if (fits || (file.size() == 0 && reserve(file, slot_needed(image.size()))))
      return write_slot(file, counter, image);
  }
  return write_larger(path, counter, image);
}

constexpr std::string_view ending = ".emergency-";

std::optional<fs::path> state_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
    return fs::path{state} / "dorsal";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
    return fs::path{home} / ".local" / "state" / "dorsal";
  return {};
}

std::vector<fs::path> folders_for(const fs::path& database) {
  std::vector<fs::path> folders{database.has_parent_path() ? database.parent_path() : fs::path{"."}};
  if (const auto state = state_folder()) folders.push_back(*state);
  std::error_code none;
  if (const fs::path temporary = fs::temp_directory_path(none); !none)
    folders.push_back(temporary / fmt::format("dorsal-{}", ::getuid()));
  return folders;
}

// Ours alone: a folder in /tmp that somebody else made is not used.
bool make_private(const fs::path& folder) {
  std::error_code ignored;
  fs::create_directories(folder.parent_path(), ignored);
  ::mkdir(folder.c_str(), 0700);
  struct stat facts {};
  return ::lstat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::getuid();
}

} // namespace

EmergencyJournal::EmergencyJournal(const fs::path& database, const Uuid& session) {
  for (const fs::path& folder : folders_for(database))
    places_.push_back(folder /
                      fmt::format("{}{}{}", database.filename().string(), ending, to_string(session)));
  if (const File file(places_.front(), O_RDWR | O_CREAT); file.is_open())
    static_cast<void>(reserve(file, reserved_slot));
  keep_name(places_.front());
}

EmergencyJournal::~EmergencyJournal() {
  if (written_ == 0) ::unlink(places_.front().c_str());
}

fs::path EmergencyJournal::write(std::string_view image) {
  for (; place_ < places_.size(); ++place_) {
    const fs::path& file = places_[place_];
    if (place_ > 0 && !make_private(file.parent_path())) continue;
    if (!write_image(file, written_ + 1, image)) continue;
    keep_name(file);
    ++written_;
    return file;
  }
  place_ = 0; // whatever failed may work again with the next record
  throw Error(
      ExitCode::file_error,
      fmt::format("{} cannot be written, and no other place took the emergency journal; make room, or "
                  "check the disk",
                  places_.front().string()));
}

std::vector<fs::path> emergency_journals(const fs::path& database) {
  std::vector<fs::path> found;
  const std::string begin = database.filename().string() + std::string{ending};
  for (const fs::path& folder : folders_for(database)) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
      if (entry.path().filename().string().starts_with(begin)) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

std::optional<std::string> read_emergency_journal(const fs::path& path) {
  const File file(path, O_RDONLY);
  if (!file.is_open())
    throw Error(ExitCode::file_error, fmt::format("{} cannot be read ({}); check its permissions",
                                                  path.string(), std::generic_category().message(errno)));
  std::optional<Slot> newest = read_slot(file, 0);
  if (auto second = read_slot(file, slot_size_of(file.size()));
      second && (!newest || second->counter > newest->counter))
    newest = std::move(second);
  if (!newest) return {};
  return std::move(newest->image);
}

} // namespace dorsal
