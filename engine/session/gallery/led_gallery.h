#pragma once
// The screens of blocks that a helper leads, for gallery.h.
#include "engine/session/gallery/gallery.h"

#include <functional>

namespace dorsal {

using TrialPicture = std::function<DisplayList(const TrialLook&)>;

// What is on the screen within a block, drawn on a page.
[[nodiscard]] GalleryScreen led_screen(const std::string& name, TrialPicture draw);

[[nodiscard]] LedTrialRecord answered(const LedStimulus& stimulus, int answer);

void add_led_gallery(std::vector<GalleryScreen>& all);

} // namespace dorsal
