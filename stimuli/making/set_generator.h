#pragma once
// Makes a picture set in a folder: renders each planned picture, writes it as WebP with a small mask beside
// it, and the manifest last. It can be stopped and started again: what is finished is kept as long as the
// specification and the generator are the same. Files are written under another name and renamed, so that a
// half-written one never counts.
#include "engine/core/stimulus/stimulus.h"
#include "stimuli/making/set_plan.h"

#include <filesystem>
#include <functional>

namespace dorsal {

struct GenerationStep {
  std::size_t done = 0, total = 0;
  std::string id;
  bool kept = false; // it was there already
};

struct GenerationOptions {
  unsigned threads = 1;
  std::function<void(const GenerationStep&)> progress;
};

// `spec_text` is what the specification was read from; it is kept beside the set as spec.toml.
// Throws std::runtime_error when a file cannot be written.
void generate_set(const SetSpec& spec, const std::string& spec_text, const std::filesystem::path& folder,
                  const GenerationOptions& options);

// The manifest row of a planned picture, without what only its file can tell.
[[nodiscard]] BasePicture base_picture(const SetSpec& spec, const PlannedPicture& picture);

// The name of the file that holds a picture's figure mask: the person white, a stool grey, all else black, an
// eighth of the picture's size.
[[nodiscard]] std::string mask_file(const std::string& id);

} // namespace dorsal
