#pragma once
// Pictures into pixels, at the size at which they are shown: shrunk once when decoded, with a proper filter,
// so that drawing only has to turn them. The header is read and its size checked before anything is decoded.
#include "engine/core/screen/display_list.h"
#include "stimuli/pictures/picture_sets.h"

#include <filesystem>
#include <vector>

namespace dorsal {

// Width follows the picture's own shape. Throws Error(bad_input) naming the file.
[[nodiscard]] PixelImage decode_for_screen(const std::filesystem::path& file, int height_px);

// The pictures of a set at these places, in that order, decoded on all cores.
[[nodiscard]] std::vector<PixelImage> decode_pictures(const PictureSet& set,
                                                      const std::vector<std::size_t>& places, int height_px);

} // namespace dorsal
