#pragma once
// The pictures of the sets on this machine by their ids: what a page asks for is looked up here and never
// becomes a path. A set with any problem gives none.
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace dorsal::console {

class PictureShelf {
public:
  explicit PictureShelf(std::string sets) : sets_(std::move(sets)) {}

  // Reads and checks the sets on first use.
  [[nodiscard]] std::optional<std::filesystem::path> file_of(const std::string& picture);

private:
  void read_sets();

  std::string sets_;
  bool is_read_{};
  std::map<std::string, std::filesystem::path> files_;
};

} // namespace dorsal::console
