#include "stimuli/making/film_overview.h"

#include "stimuli/figure/base/spec.h"
#include "stimuli/making/contact_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dorsal {
namespace {

constexpr std::array<double, 4> shown{0, .33, .67, 1}; // shares of the path

} // namespace

RgbImage film_overview(std::span<const FilmFile> films, const std::filesystem::path& folder,
                       int cell_height_px) {
  std::vector<RgbImage> cells;
  for (const FilmFile& film : films) {
    std::vector<PixelImage> frames = load_film(film, folder, cell_height_px);
    for (const double share : shown) {
      PixelImage& frame = frames[static_cast<std::size_t>(share * (film.film.frames - 1) + .5)];
      cells.push_back({frame.width, frame.height, frame.rgb});
    }
  }
  // As wide as a film in landscape, which is then as wide as four thirds of the height.
  const figure::Colour& c = figure::backdrop_colour;
  return contact_sheet(cells, {.columns = static_cast<int>(shown.size()) * 4,
                               .cell_width_px = cell_height_px * 11 / 12,
                               .cell_height_px = cell_height_px,
                               .backdrop = {c.red, c.green, c.blue}});
}

} // namespace dorsal
