#pragma once
// The picture sets on this machine, by name: folders with a manifest below one root. A set with any problem
// (a missing picture, a wrong hash, size or format) is refused whole, and every problem is named.
#include "stimuli/pictures/films.h"
#include "stimuli/pictures/manifest.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct PictureSet {
  std::string name;
  std::filesystem::path folder;
  Manifest manifest;
  std::vector<StimulusItem> items; // both stimuli of every picture
};

class PictureSets {
public:
  // `films`: where the films of movements are; empty: beside the sets.
  explicit PictureSets(std::filesystem::path root, std::filesystem::path films = {})
      : root_(std::move(root)), films_folder_(films.empty() ? root_ / "films" : std::move(films)) {}

  // Checks the set on first use. Throws Error(bad_input) naming all problems, Error(not_found) naming the
  // sets that are there.
  [[nodiscard]] const PictureSet& get(const std::string& name);
  // SHA-256 over the manifests of these sets, in this order; each names its pictures' hashes, so this names
  // them all.
  [[nodiscard]] std::string hash(const std::vector<std::string>& names);
  // The films beside them, read on first use; empty where there is no list of films.
  [[nodiscard]] const FilmsReading& films();
  [[nodiscard]] std::filesystem::path films_folder() const { return films_folder_; }
  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

private:
  std::filesystem::path root_;
  std::filesystem::path films_folder_;
  std::map<std::string, PictureSet> sets_;
  std::map<std::vector<std::string>, std::string> hashes_;
  std::optional<FilmsReading> films_;
};

} // namespace dorsal
