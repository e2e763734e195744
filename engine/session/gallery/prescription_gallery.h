#pragma once
// Every screen of a file that a patient opens, for the check of the layout and for pictures.
#include "engine/session/gallery/gallery.h"

#include <vector>

namespace dorsal {

[[nodiscard]] std::vector<GalleryScreen> prescription_gallery();

} // namespace dorsal
