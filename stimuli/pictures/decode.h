#pragma once
// Any picture file to pixels: WebP by libwebp, PNG and JPEG by SDL2_image (which Dorsal needs anyway, and
// which leaves the work to libpng and libjpeg-turbo). SDL2_image sets no limit of its own, so size and format
// are read from the header first and what is too large is never handed to it. An EXIF orientation is
// honoured.
#include "stimuli/pictures/webp.h"

#include <filesystem>
#include <optional>

namespace dorsal {

// nullopt for a file that is missing, too large, broken, or none of the three formats.
[[nodiscard]] std::optional<RgbImage> decode_picture(const std::filesystem::path& file);

} // namespace dorsal
