#pragma once
// Every kind of screen a patient can meet, with made-up contents: what the check of the layout goes through,
// and what pictures of all screens are made from. Pictures are expected in slots 0 and 1, and the turning
// figure from gallery_figure on.
#include "engine/session/screens.h"

#include <string>
#include <vector>

namespace dorsal {

inline constexpr TurningFigure gallery_figure{
    .first_slot = 64, .frames = 24, .width_over_height = 0.75f, .bends = true};

// A film made of the turning figure's frames, for screens that play one.
[[nodiscard]] ShownFilm gallery_film();

struct GalleryScreen {
  std::string name; // letters and hyphens
  ScreenMaker maker;
};

// All pages of a screen, in their order.
[[nodiscard]] std::vector<Screen> every_page(const ScreenMaker& maker, Look look);

[[nodiscard]] std::vector<GalleryScreen> gallery(const Example& left, const Example& right);

} // namespace dorsal
