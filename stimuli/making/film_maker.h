#pragma once
// From a script to a film: frames of one person from one side, through a camera that stands still, with one
// exposure, on one sheet.
#include "stimuli/figure/figure.h"
#include "stimuli/making/film_people.h"
#include "stimuli/making/film_script.h"
#include "stimuli/pictures/films.h"
#include "stimuli/pictures/webp.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace dorsal {

struct FilmSize {
  int cell_height_px = 480; // of a standing film; one in landscape is 2/3 as high and as wide as this
  int frames = 0;           // 0: as many as the script says
  double quality = 85;      // of the WebP sheet, 0-100
  bool rough = false;       // coarse surfaces: for trying
};

// What is rendered for each frame, but for the exposure.
[[nodiscard]] std::vector<figure::FigureSpec> film_specs(const FilmScript& script, const FilmPerson& person,
                                                         FilmView view, const FilmSize& size);

[[nodiscard]] std::vector<RgbImage> render_frames(const std::vector<figure::FigureSpec>& specs,
                                                  unsigned threads);

struct MadeFilm {
  FilmFile entry;
  std::vector<std::uint8_t> sheet; // WebP
};
[[nodiscard]] MadeFilm make_film(const FilmScript& script, const FilmPerson& person, FilmView view,
                                 const FilmSize& size, unsigned threads);

} // namespace dorsal
