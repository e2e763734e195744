#pragma once
// A file that a kill or a power cut leaves whole or not at all: it gets its name once it is whole and on its
// disk. Until then it has none, or, where the file system cannot do without (FAT, some network folders), a
// name of its own beside its place, and is locked. Throws Error(file_error).
#include <sys/stat.h>

#include <filesystem>
#include <string_view>

namespace dorsal {

enum class Readers {
  owner,   // mode 0600
  everyone // what the umask leaves
};

// The name that a file has meanwhile where it must have one.
enum class PartName {
  of_target,   // TARGET.part: whoever tidies up knows what it was, and by its lock whether it is in use
  unguessable, // where a file of that name may be somebody's
};

class UnfinishedFile {
public:
  explicit UnfinishedFile(std::filesystem::path target, Readers readers = Readers::owner,
                          PartName part_name = PartName::of_target);
  ~UnfinishedFile(); // nothing is left of one that was not finished
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;
  UnfinishedFile(UnfinishedFile&&) = delete;
  UnfinishedFile& operator=(UnfinishedFile&&) = delete;

  [[nodiscard]] int number() const { return number_; } // of its descriptor
  void write(std::string_view bytes);
  void look_like(const struct stat& before); // mode, owner and group
  void finish();                             // never in the place of a file that is there
  void replace();                            // in the place of what is there

private:
  [[nodiscard]] int link_to(const std::filesystem::path& name) const;

  std::filesystem::path target_;
  std::filesystem::path part_; // empty where it has no name
  int number_{-1};
};

} // namespace dorsal
