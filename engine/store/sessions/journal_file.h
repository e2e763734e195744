#pragma once
// One file of an emergency journal: two slots that are written in turn, each with a counter and a SHA-256, so
// that a torn write leaves the older slot. The second slot begins at half the file.
//
// Whoever owns the session holds a lock on the file for as long as the process lives: an open file
// description lock (fcntl, F_OFD_SETLK), which the kernel gives up with the last descriptor, so also after
// kill -9. It holds between processes and within one. On network folders it holds between machines where the
// server keeps byte-range locks (NFS 4, SMB); a mount with `nolock`, `local_lock` or `nobrl` keeps it on one
// machine only, and there SQLite's own locks hold no better. Opening follows no symbolic link and never waits
// for a FIFO. Internal to the store.
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal {

// The newest whole image; none where nothing was ever written.
struct JournalContent {
  std::optional<std::string> image{};
  bool lost_newer{}; // a newer one was begun or written, and is damaged
};

class JournalFile {
public:
  enum class Lock { taken, of_another, impossible };

  [[nodiscard]] static JournalFile make(const std::filesystem::path& path, mode_t mode); // or the one there
  [[nodiscard]] static JournalFile open(const std::filesystem::path& path);              // to take it over
  [[nodiscard]] static JournalFile look_at(const std::filesystem::path& path);           // never written
  ~JournalFile();
  JournalFile(JournalFile&&) noexcept;
  JournalFile& operator=(JournalFile&&) noexcept;
  JournalFile(const JournalFile&) = delete;
  JournalFile& operator=(const JournalFile&) = delete;

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int error() const { return error_; } // errno of opening
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  [[nodiscard]] Lock lock() const;
  [[nodiscard]] bool is_locked_by_another() const;
  [[nodiscard]] bool has_its_name() const; // nobody has removed or replaced it since
  [[nodiscard]] bool is_empty() const;
  // Why its content is not to be trusted; empty when it may. `owner`: whose it may be besides our own.
  [[nodiscard]] std::string fault(uid_t owner) const;

  void reserve() const; // room for two slots of the usual size; a full disk tries again when it is needed
  // Throws Error(file_error) where the disk does not give it, Error(bad_input) where no slot is whole.
  [[nodiscard]] JournalContent read() const;
  // True once the image is on the disk. One that has outgrown its slot gets a larger file, which is whole and
  // locked before it takes the name of the old one.
  [[nodiscard]] bool write(std::uint64_t counter, std::string_view image);
  void erase() const; // overwritten on its disk, and its name removed

private:
  JournalFile(const std::filesystem::path& path, int flags, mode_t mode);
  [[nodiscard]] bool write_larger(std::uint64_t counter, std::string_view image);
  [[nodiscard]] mode_t mode() const;

  std::filesystem::path path_;
  int number_;
  int error_{};
};

} // namespace dorsal
