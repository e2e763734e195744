#pragma once
// The films on this machine: a folder with films.csv and one sheet of pictures for each film, its frames from
// left to right and from top to bottom. Everything in it is treated as hostile, as a picture set's manifest
// is (stimuli/pictures/manifest.h). Lengths in pixels, `seconds` of one repetition at own speed.
#include "engine/core/base/diagnostic.h"
#include "engine/core/screen/display_list.h"
#include "engine/core/stimulus/film.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct FilmFile {
  Film film;
  std::string file; // the sheet's name in the folder
  int columns{};
  int cell_width_px{};
  int cell_height_px{};
  std::string sha256; // of the sheet
  std::string licence{};
  std::string generator{};

  [[nodiscard]] int rows() const { return (film.frames + columns - 1) / columns; }
  [[nodiscard]] int sheet_width_px() const { return columns * cell_width_px; }
  [[nodiscard]] int sheet_height_px() const { return rows() * cell_height_px; }
};

struct FilmsReading {
  std::vector<FilmFile> films; // the rows that could be read, also when there are problems
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

inline constexpr std::size_t max_films_csv_bytes = 1u << 20;
inline constexpr std::size_t max_films = 1000;
inline constexpr int least_film_frames = 2, most_film_frames = 64;
inline constexpr double least_film_seconds = 0.5, most_film_seconds = 60;
inline constexpr int least_cell_px = 16, most_cell_px = 2048;

// In the order in which they are written.
[[nodiscard]] std::span<const std::string_view> film_columns();

// The text alone: ranges, unique films and files, one way of playing for all films of a movement. `name` is
// what problems call the file.
[[nodiscard]] FilmsReading parse_films(std::string_view text, const std::string& name = "films.csv");

// folder/films.csv, and of each sheet that it is there, a WebP picture and as large as its cells say. Hashes
// are checked when a sheet is loaded. Never throws.
[[nodiscard]] FilmsReading read_films(const std::filesystem::path& folder);

// The inverse of parse_films.
[[nodiscard]] std::string write_films(std::span<const FilmFile> films);

// The frames in the order of the path, each `height_px` high; the width follows a cell's shape. Throws
// Error(bad_input) naming the sheet: not there, too large, changed since films.csv was written, broken, of
// another size, or frames that would not fit into memory (most_film_pixels in all).
[[nodiscard]] std::vector<PixelImage> load_film(const FilmFile& film, const std::filesystem::path& folder,
                                                int height_px);
inline constexpr std::int64_t most_film_pixels = 96'000'000;

} // namespace dorsal
