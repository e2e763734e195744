#pragma once
// Every screen of a lesson, one after the other as they come, each question answered in one way or another:
// for pictures of a whole lesson and for the check of the layout.
#include "engine/session/gallery/gallery.h"

#include <memory>
#include <vector>

namespace dorsal {

// Names begin with the lesson's.
[[nodiscard]] std::vector<GalleryScreen> lesson_gallery(const std::shared_ptr<const Lesson>& lesson);
// Made up, every text as long as it may be, in English, German and Arabic: what still fits, fits always.
[[nodiscard]] std::shared_ptr<const Lesson> longest_lesson();

} // namespace dorsal
