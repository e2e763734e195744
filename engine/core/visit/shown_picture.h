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

// One figure that turns left and right, arms hanging; frames of a loop in slots from `first_slot` on: from
// straight to the left and back, then to the right and back. Where it bends, as many frames more follow.
struct TurningFigure {
  std::size_t first_slot{};
  int frames{}; // of a loop
  float width_over_height{};
  bool bends{};

  [[nodiscard]] int all_frames() const { return bends ? 2 * frames : frames; }
};

// What is asked before practice: a picture, and how it came to look so.
struct MeetPicture {
  ShownPicture picture;
  Side side{};
  Movement movement{};
  std::size_t moves_from{}; // slots of the figure as it moves there and back; none: it stands still
  int moves_for{};
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
