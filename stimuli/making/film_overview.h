#pragma once
// Films to be looked at together: one row for each movement, and of each of its films the two ends of the
// path and two places between.
#include "stimuli/pictures/films.h"
#include "stimuli/pictures/webp.h"

#include <filesystem>
#include <span>

namespace dorsal {

// Throws Error(bad_input) for a sheet that cannot be loaded.
[[nodiscard]] RgbImage film_overview(std::span<const FilmFile> films, const std::filesystem::path& folder,
                                     int cell_height_px);

} // namespace dorsal
