#pragma once
// A clinic's own photographs as a picture set: every file is examined before one is decoded (kind, bytes,
// pixels), all faults are reported together, and nothing is written while there is one. The copies are
// upright, carry no metadata (EXIF holds names, places and times), are at most 1024 pixels high, and fade
// into the backdrop like all pictures.
#include "stimuli/making/photo_labels.h"
#include "stimuli/pictures/webp.h"

#include <filesystem>

namespace dorsal {

struct PhotoImport {
  std::vector<BasePicture> pictures;
  std::vector<Diagnostic> problems; // unreadable, oversized, duplicate, unlabelled, label without a file
};

[[nodiscard]] PhotoImport examine_photos(const std::filesystem::path& photos, const PhotoLabels& labels);

// Decodes, copies and writes the manifest. Throws std::runtime_error when a file cannot be written. What
// turns out to be broken only now is returned, and then no manifest is written.
[[nodiscard]] std::vector<Diagnostic> import_photos(const std::filesystem::path& photos,
                                                    const PhotoImport& import,
                                                    const std::filesystem::path& folder);

// A photograph as it is stored: fitted, with its border fading into the backdrop.
[[nodiscard]] RgbImage framed_photo(const RgbImage& photo, const Backdrop& backdrop);

} // namespace dorsal
