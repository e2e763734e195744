#include "tools/console/pictures/picture_shelf.h"

#include "engine/clinic/machine/picture_root.h"
#include "engine/core/base/error.h"
#include "stimuli/pictures/manifest.h"

namespace dorsal::console {

namespace fs = std::filesystem;

void PictureShelf::read_sets() {
  is_read_ = true;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(picture_root(sets_), none)) {
    if (!fs::exists(entry.path() / "manifest.csv", none)) continue;
    const ManifestReading reading = read_manifest(entry.path());
    if (!reading.ok()) continue;
    for (const BasePicture& picture : reading.manifest.pictures)
      files_.emplace(picture.id, entry.path() / picture.file);
  }
}

std::optional<fs::path> PictureShelf::file_of(const std::string& picture) {
  if (!is_read_) read_sets();
  const auto at = files_.find(picture);
  return at == files_.end() ? std::nullopt : std::optional{at->second};
}

} // namespace dorsal::console
