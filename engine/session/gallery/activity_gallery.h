#pragma once
// Every screen of imagery and movements for one movement, for the check of the layout and for pictures.
#include "engine/core/task/movement/guide.h"
#include "engine/session/gallery/gallery.h"

#include <memory>
#include <vector>

namespace dorsal {

// `film`: what is shown of it; null: nothing.
[[nodiscard]] std::vector<GalleryScreen> activity_gallery(const std::shared_ptr<const MovementGuide>& guide,
                                                          const ShownFilm* film);
// As long as its texts may be.
[[nodiscard]] std::shared_ptr<const MovementGuide> longest_guide();
[[nodiscard]] std::shared_ptr<const MovementGuide> ordinary_guide();

} // namespace dorsal
