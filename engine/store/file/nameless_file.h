#pragma once
// Files that leave nothing when their program ends, and files whose content is gone with them. Throws
// Error(file_error).
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dorsal {

// One that no other program can open: it loses its name before anything is written to it, and is gone with
// its last descriptor, after kill -9 too.
class NamelessFile {
public:
  explicit NamelessFile(const std::filesystem::path& folder);
  ~NamelessFile();
  NamelessFile(NamelessFile&&) noexcept;
  NamelessFile& operator=(NamelessFile&&) = delete;
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;

  [[nodiscard]] const std::filesystem::path& name() const {
    return name_;
  } // for a library that opens by name
  void forget_name();
  void write_at(std::uint64_t at, std::string_view bytes) const;
  [[nodiscard]] std::uint64_t size() const;
  [[nodiscard]] std::string read_at(std::uint64_t at) const; // up to 1 MiB; empty at the end

private:
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path folder_;
  std::filesystem::path name_;
  int number_{-1};
};

// Both names change places in one step: at no moment is one of them missing. False where the file system
// cannot.
[[nodiscard]] bool exchange_files(const std::filesystem::path& one, const std::filesystem::path& other);

// Another program holds a lock on it, of SQLite's kind or ours.
[[nodiscard]] bool is_in_use(const std::filesystem::path& file);
// A plain file of this user's own.
[[nodiscard]] bool is_own_file(const std::filesystem::path& file);

// Overwritten, on its disk, and then removed. What the device keeps elsewhere is out of reach. Nothing where
// there is none.
void erase_file(const std::filesystem::path& file);

} // namespace dorsal
