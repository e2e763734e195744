#pragma once
// Pictures on the screens: where the host keeps them, and how they are shown.
#include "engine/core/stimulus/film.h"
#include "engine/core/stimulus/stimulus.h"

#include <cstddef>

namespace dorsal {

struct ShownPicture {
  std::size_t slot{}; // of the host's pictures
  float width_over_height{};
  bool mirrored{};
  double roll_deg{};
};

struct Example {
  ShownPicture picture;
  StimulusItem stimulus;
};

// One figure that turns left and right; frames of a loop in slots from `first_slot` on.
struct TurningFigure {
  std::size_t first_slot{};
  int frames{};
  float width_over_height{};
};

// A film whose frames the host holds in slots from `first_slot` on.
inline constexpr std::size_t first_film_slot = 2000; // far from those of a set and of the turning figure
struct ShownFilm {
  Film film;
  std::size_t first_slot{first_film_slot};
  double reach{1}; // share of its path that is gone
  double pace{1};  // 1: at own speed; 0: it stands still where the movement is furthest
};

} // namespace dorsal
