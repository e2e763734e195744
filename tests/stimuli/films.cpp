#include "stimuli/pictures/films.h"

#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "engine/system/sha256.h"
#include "stimuli/pictures/decode.h"
#include "stimuli/pictures/jpeg.h"
#include "stimuli/pictures/webp.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

using namespace dorsal;
using namespace dorsal::test;

namespace {

constexpr int made_cell = 16; // pixels

// Cells of one brightness each, from left to right and from top to bottom.
RgbImage made_sheet(int columns, int rows) {
  RgbImage image{columns * made_cell, rows * made_cell, {}};
  for (int y = 0; y < image.height_px; ++y)
    for (int x = 0; x < image.width_px; ++x) {
      const auto grey = static_cast<std::uint8_t>(40 * (y / made_cell * columns + x / made_cell + 1));
      image.rgb.insert(image.rgb.end(), {grey, grey, grey});
    }
  return image;
}

FilmFile write_sheet(const ScratchFolder& folder, const std::string& file, int columns, int frames) {
  FilmFile film{.film = {.movement = "squat",
                         .person = "a",
                         .view = FilmView::side,
                         .frames = frames,
                         .width_over_height = 1,
                         .plays = Plays::there_and_back,
                         .seconds = 4},
                .file = file,
                .columns = columns,
                .cell_width_px = made_cell,
                .cell_height_px = made_cell,
                .sha256 = {},
                .licence = "CC0-1.0",
                .generator = "made"};
  const auto bytes = encode_webp_lossless(made_sheet(columns, film.rows()));
  const auto view = std::as_bytes(std::span(bytes));
  write_whole_file(folder.path() / file, view, Readers::everyone);
  film.sha256 = sha256_of_bytes(view);
  return film;
}

void write_list(const ScratchFolder& folder, const std::vector<FilmFile>& films) {
  write_whole_file(folder.path() / "films.csv", write_films(films), Readers::everyone);
}

std::string all_problems(const FilmsReading& reading) {
  std::string text;
  for (const Diagnostic& problem : reading.problems) text += to_string(problem) + "\n";
  return text;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string with_header(const std::string& row) {
  return "movement,person,view,file,sha256,frames,columns,cell_width_px,cell_height_px,plays,seconds,licence,"
         "generator\n" +
         row;
}

const std::string good_digest(64, 'a');

std::string made_row(const std::string& movement, const std::string& file, const std::string& numbers) {
  return fmt::format("{},a,side,{},{},{},CC0-1.0,made\n", movement, file, good_digest, numbers);
}

} // namespace

TEST_CASE("films: what is written is read again") {
  const ScratchFolder folder;
  const FilmFile film = write_sheet(folder, "squat-a-side.webp", 2, 2);
  write_list(folder, {film});
  const FilmsReading reading = read_films(folder.path());
  INFO(all_problems(reading));
  REQUIRE(reading.ok());
  REQUIRE(reading.films.size() == 1);
  const FilmFile& read = reading.films.front();
  CHECK(read.film == film.film);
  CHECK(read.file == film.file);
  CHECK(read.sha256 == film.sha256);
  CHECK(read.licence == "CC0-1.0");
}

TEST_CASE(
    "films: a sheet is cut from left to right and from top to bottom, into as many frames as there are") {
  const ScratchFolder folder;
  const FilmFile film = write_sheet(folder, "squat-a-side.webp", 2, 3); // the fourth cell is empty
  const auto frames = load_film(film, folder.path(), 2 * made_cell);
  REQUIRE(frames.size() == 3);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    CHECK(frames[i].width == 2 * made_cell);
    CHECK(frames[i].height == 2 * made_cell);
    CHECK(frames[i].rgb.size() == std::size_t{2 * made_cell} * 2 * made_cell * 3);
    CHECK(std::ranges::all_of(frames[i].rgb, [&](std::uint8_t c) { return c == 40 * (i + 1); }));
  }
  CHECK(load_film(film, folder.path(), made_cell).front().rgb.size() ==
        std::size_t{made_cell} * made_cell * 3);
}

TEST_CASE("films: a sheet that is missing, changed, cut short or of another size is refused with its name") {
  const ScratchFolder folder;
  FilmFile film = write_sheet(folder, "squat-a-side.webp", 2, 2);
  const auto refusal = [&](const FilmFile& asked, int height_px) {
    try {
      (void)load_film(asked, folder.path(), height_px);
    } catch (const Error& error) {
      CHECK(error.code() == ExitCode::bad_input);
      CHECK(says(error.what(), asked.file));
      return std::string(error.what());
    }
    return std::string("nothing");
  };
  FilmFile other = film;
  other.file = "nowhere.webp";
  CHECK(says(refusal(other, 20), "is missing"));
  other = film;
  other.sha256 = good_digest;
  CHECK(says(refusal(other, 20), "SHA-256"));
  other = film;
  other.cell_width_px = 17;
  CHECK(says(refusal(other, 20), "32x16 pixels; films.csv says 34x16"));
  CHECK(says(refusal(film, 0), "million pixels"));
  CHECK(says(refusal(film, 8192), "million pixels"));
  CHECK(says(refusal(film, 2'000'000'000), "million pixels"));

  write_list(folder, {other});
  CHECK(says(all_problems(read_films(folder.path())),
             "is 32x16 pixels; 2 frames in 2 columns of 17x16 need 34x16"));
  other.file = "nowhere.webp";
  write_list(folder, {other});
  CHECK(says(all_problems(read_films(folder.path())), "nowhere.webp: is missing"));

  const std::string garbage = "RIFF....WEBPVP8 no picture at all";
  write_whole_file(folder.path() / film.file, garbage, Readers::everyone);
  film.sha256 = sha256_of_text(garbage);
  CHECK(says(refusal(film, 20), "is not a WebP picture"));
}

TEST_CASE("films: a hostile list is refused with all its problems at once, and no file of it is followed") {
  const FilmsReading reading =
      parse_films(with_header(made_row("squat", "../../etc/passwd", "9999999999999,0,-5,1e9,sideways,nan") +
                              made_row("squat", "a.webp", "24,5,100,100,to_both_sides,4") +
                              made_row("squat", "a.webp", "25,26,100,100,to_both_sides,inf") +
                              made_row("squat", "b.webp", "64,1,100,100,there_and_back,4") + "too,few\n"));
  const std::string text = all_problems(reading);
  INFO(text);
  for (const char* words :
       {"films.csv:2: file is \"../../etc/passwd\"; expected 1-100 letters", "frames is \"9999999999999\"",
        "columns is \"0\"; expected a whole number from 1 to 64", "cell_width_px is \"-5\"",
        "cell_height_px is \"1e9\"", "plays is \"sideways\"",
        "seconds is \"nan\"; expected a number from 0.5 to 60",
        "films.csv:3: frames is 24; a film to both sides", "films.csv:4: seconds is \"inf\"",
        "the film of squat, a, side is already on line 2", "file \"a.webp\" is already on line 3",
        "the sheet would have 100x6400 px", "plays and seconds differ", "films.csv:6: 2 fields, expected 13"})
    CHECK(says(text, words));
}

TEST_CASE("films: no list, an empty one, a huge one and one without its columns are refused") {
  const ScratchFolder folder;
  CHECK(says(all_problems(read_films(folder.path())), "cannot be read"));
  CHECK(says(all_problems(parse_films("")), "empty"));
  CHECK(says(all_problems(parse_films("movement,person,person\n")), "column \"person\" is there twice"));
  CHECK(says(all_problems(parse_films("movement,person\n")), "column \"sha256\" is missing"));
  CHECK(says(all_problems(parse_films(std::string(10u << 20, 'x'))), "larger than"));
  CHECK(says(all_problems(parse_films(with_header(""))), "no film"));
}

TEST_CASE("jpeg: what is encoded is decoded as large and about as bright as it was") {
  const ScratchFolder folder;
  const RgbImage image = made_sheet(3, 2);
  const auto bytes = encode_jpeg(image, 90);
  write_whole_file(folder.path() / "sheet.jpg", std::as_bytes(std::span(bytes)), Readers::everyone);
  const auto decoded = decode_picture(folder.path() / "sheet.jpg");
  REQUIRE(decoded);
  CHECK(decoded->width_px == image.width_px);
  CHECK(decoded->height_px == image.height_px);
  CHECK(std::abs(decoded->rgb.front() - image.rgb.front()) < 8);
}
