#include "engine/clinic/visit/film_pictures.h"

#include "engine/core/base/error.h"
#include "engine/system/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

const FilmFile& file_of(const Film& film, PictureSets& pictures) {
  const auto& files = pictures.films().films;
  const auto found = std::ranges::find(files, film, &FilmFile::film);
  if (found != files.end()) return *found;
  throw Error(ExitCode::bad_input,
              fmt::format("the film of {} ({}, from {}) is not in {}", film.movement, film.person,
                          film.view == FilmView::behind ? "behind" : "the side",
                          (pictures.films_folder() / "films.csv").string()));
}

// A sheet that is spoilt or gone is left out before a visit begins: one film less must not end it.
bool is_whole(const FilmFile& file, PictureSets& pictures) {
  return sha256_of_file(pictures.films_folder() / file.file) == file.sha256;
}

} // namespace

std::vector<Film> films_to_show(PictureSets& pictures) {
  std::vector<Film> films;
  if (!pictures.films().ok()) return films;
  for (const FilmFile& file : pictures.films().films)
    if (is_whole(file, pictures)) films.push_back(file.film);
  return films;
}

std::string refusal_of_films(PictureSets& pictures) {
  const auto& problems = pictures.films().problems;
  if (!problems.empty()) return "refused: " + to_string(problems.front());
  for (const FilmFile& file : pictures.films().films)
    if (!is_whole(file, pictures)) return fmt::format("refused: {} is not what films.csv says", file.file);
  return {};
}

void upload_films(const FilmUpload& wanted, PictureSets& pictures,
                  const std::function<void(std::size_t slot, PixelImage image)>& upload) {
  std::size_t slot = first_film_slot;
  for (const Film& film : wanted.films) {
    const FilmFile& file = file_of(film, pictures);
    const int height_px = std::min(wanted.height_px, file.cell_height_px);
    for (PixelImage& frame : load_film(file, pictures.films_folder(), height_px))
      upload(slot++, std::move(frame));
  }
}

} // namespace dorsal
