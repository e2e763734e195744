// Films beside the picture sets: found, uploaded frame by frame, replaced by the next ones.
#include "engine/clinic/visit/film_pictures.h"

#include "engine/core/base/error.h"
#include "engine/system/output_file.h"
#include "engine/system/sha256.h"
#include "stimuli/pictures/webp.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <map>

using namespace dorsal;
using namespace dorsal::test;

namespace {

constexpr int cell = 16;

// Frames of one brightness each: level, level + 10 and so on.
RgbImage made_sheet(const FilmFile& film, int level) {
  RgbImage image{film.sheet_width_px(), film.sheet_height_px(), {}};
  for (int y = 0; y < image.height_px; ++y)
    for (int x = 0; x < image.width_px; ++x) {
      const auto grey = static_cast<std::uint8_t>(level + 10 * (y / cell * film.columns + x / cell));
      image.rgb.insert(image.rgb.end(), {grey, grey, grey});
    }
  return image;
}

FilmFile write_film(const std::filesystem::path& folder, const std::string& movement, int frames, int level) {
  FilmFile film{.film = {.movement = movement,
                         .person = "a",
                         .view = FilmView::side,
                         .frames = frames,
                         .width_over_height = 1,
                         .plays = Plays::there_and_back,
                         .seconds = 4},
                .file = movement + ".webp",
                .columns = 2,
                .cell_width_px = cell,
                .cell_height_px = cell,
                .sha256 = {},
                .licence = "CC0-1.0",
                .generator = "made"};
  const auto bytes = encode_webp_lossless(made_sheet(film, level));
  const auto view = std::as_bytes(std::span(bytes));
  write_whole_file(folder / film.file, view, Readers::everyone);
  film.sha256 = sha256_of_bytes(view);
  return film;
}

// A picture root with two films in it.
struct Films {
  ScratchFolder root;
  std::filesystem::path folder = root.path() / "films";
  Films() {
    std::filesystem::create_directories(folder);
    const std::vector files{write_film(folder, "squat", 4, 20), write_film(folder, "bend", 2, 100)};
    write_whole_file(folder / "films.csv", write_films(files), Readers::everyone);
  }
};

// Slots, and the brightness of what lies in them.
struct Shelf {
  std::map<std::size_t, int> levels;
  void take(const FilmUpload& wanted, PictureSets& pictures) {
    upload_films(wanted, pictures, [this, &wanted](std::size_t slot, const PixelImage& image) {
      CHECK(image.height == std::min(wanted.height_px, cell)); // never more than the sheet has
      levels[slot] = image.rgb.at(image.rgb.size() / 2);
    });
  }
};

} // namespace

TEST_CASE("film pictures: films beside the sets are known, and without them there are none") {
  const Films made;
  PictureSets pictures{made.root.path()};
  const std::vector<Film> films = films_to_show(pictures);
  REQUIRE(films.size() == 2);
  CHECK(films[0].movement == "squat");
  CHECK(films[1].frames == 2);
  CHECK(refusal_of_films(pictures).empty());
  const ScratchFolder empty;
  PictureSets bare{empty.path()};
  CHECK(films_to_show(bare).empty());
  CHECK(refusal_of_films(bare).empty());
}

TEST_CASE("film pictures: one film after the other from the first slot on, the next ones over them") {
  const Films made;
  PictureSets pictures{made.root.path()};
  const std::vector<Film> films = films_to_show(pictures);
  Shelf shelf;
  shelf.take({films, 32, {}}, pictures);
  CHECK(shelf.levels == std::map<std::size_t, int>{{first_film_slot, 20},
                                                   {first_film_slot + 1, 30},
                                                   {first_film_slot + 2, 40},
                                                   {first_film_slot + 3, 50},
                                                   {first_film_slot + 4, 100},
                                                   {first_film_slot + 5, 110}});
  shelf.take({{films[1]}, 8, {}}, pictures);
  CHECK(shelf.levels.size() == 6); // no slot more
  CHECK(shelf.levels.at(first_film_slot) == 100);
  CHECK(shelf.levels.at(first_film_slot + 1) == 110);
}

TEST_CASE("film pictures: a list with a problem is refused whole, and it is said why") {
  const Films made;
  std::filesystem::remove(made.folder / "bend.webp");
  PictureSets pictures{made.root.path()};
  CHECK(films_to_show(pictures).empty());
  CHECK_THAT(refusal_of_films(pictures), Catch::StartsWith("refused: ") && Catch::Contains("bend.webp"));
}

TEST_CASE("film pictures: a film that is not in the list cannot be uploaded") {
  const Films made;
  PictureSets pictures{made.root.path()};
  Shelf shelf;
  Film other = films_to_show(pictures).front();
  other.movement = "reach";
  CHECK_THROWS_AS(shelf.take({{other}, 32, {}}, pictures), Error);
  CHECK(shelf.levels.empty());
}
