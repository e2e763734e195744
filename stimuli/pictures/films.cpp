#include "stimuli/pictures/films.h"

#include "engine/core/base/csv.h"
#include "stimuli/pictures/field_reader.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/picture_limits.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 13> film_table{
    "movement",      "person",         "view",  "file",    "sha256",  "frames",   "columns",
    "cell_width_px", "cell_height_px", "plays", "seconds", "licence", "generator"};

FilmFile film_of(FieldReader& row) {
  FilmFile f;
  f.film.movement = row.name("movement");
  f.film.person = row.name("person");
  f.film.view = row.word<FilmView>("view", parse_film_view, {}, "behind or side");
  f.film.frames = row.whole("frames", least_film_frames, most_film_frames);
  f.film.plays = row.word<Plays>("plays", parse_plays, {}, "there_and_back, to_both_sides or round");
  f.film.seconds = row.real("seconds", least_film_seconds, most_film_seconds);
  f.file = row.name("file");
  f.columns = row.whole("columns", 1, most_film_frames);
  f.cell_width_px = row.whole("cell_width_px", least_cell_px, most_cell_px);
  f.cell_height_px = row.whole("cell_height_px", least_cell_px, most_cell_px);
  f.sha256 = row.digest("sha256");
  f.licence = row.plain("licence");
  f.generator = row.plain("generator");
  return f;
}

// What no single field shows.
void check_shape(FieldReader& row, FilmFile& f) {
  if (!row.problems.empty()) return;
  f.film.width_over_height = static_cast<float>(f.cell_width_px) / static_cast<float>(f.cell_height_px);
  if (f.film.plays == Plays::to_both_sides && f.film.frames % 2 == 0)
    row.problems.push_back(fmt::format(
        "frames is {}; a film to both sides begins in its middle and needs an odd number", f.film.frames));
  if (f.columns > f.film.frames)
    row.problems.push_back(
        fmt::format("columns is {}; at most as many as frames, {}", f.columns, f.film.frames));
  else if (!may_be_decoded(f.sheet_width_px(), f.sheet_height_px()))
    row.problems.push_back(
        fmt::format("the sheet would have {}x{} px; allowed are {} px a side, {} million in all, and {} to 1",
                    f.sheet_width_px(), f.sheet_height_px(), max_picture_side_px,
                    max_decoded_pixels / 1'000'000, most_sides_to_one));
}

class FilmsReader {
public:
  explicit FilmsReader(std::string name) : name_(std::move(name)) {}

  FilmsReading read(std::string_view text) {
    if (text.size() > max_films_csv_bytes) {
      problem({}, fmt::format("larger than {} bytes; a list of films is a small table", max_films_csv_bytes));
      return std::move(out_);
    }
    const CsvText csv = parse_csv(text);
    if (csv.unclosed_quote) problem(*csv.unclosed_quote, "a quoted field never ends; close it with \"");
    if (csv.rows.empty())
      problem(1, "empty; the first line must name the columns");
    else if (read_header(csv.rows.front()))
      read_rows(csv);
    return std::move(out_);
  }

private:
  void problem(std::optional<std::size_t> line, std::string message) {
    out_.problems.push_back(diagnostic_of(name_, line, std::move(message)));
  }

  bool read_header(const CsvRow& row) {
    for (std::size_t i = 0; i < row.fields.size(); ++i)
      if (!places_.try_emplace(row.fields[i], i).second)
        problem(row.line, fmt::format("column \"{}\" is there twice", printable(row.fields[i])));
    for (const std::string_view column : film_table)
      if (!places_.contains(std::string(column)))
        problem(row.line, fmt::format("column \"{}\" is missing", column));
    return out_.problems.empty();
  }

  void read_rows(const CsvText& csv) {
    if (csv.rows.size() - 1 > max_films) return problem({}, fmt::format("more than {} films", max_films));
    for (std::size_t i = 1; i < csv.rows.size(); ++i) read_row(csv.rows[i]);
    if (csv.rows.size() == 1) problem(1, "no film; a list needs at least one");
  }

  void read_row(const CsvRow& row) {
    if (row.fields.size() != places_.size())
      return problem(row.line, fmt::format("{} fields, expected {}", row.fields.size(), places_.size()));
    RowFields fields;
    for (const auto& [column, at] : places_) fields.emplace(column, row.fields[at]);
    FieldReader reader(fields);
    FilmFile film = film_of(reader);
    check_shape(reader, film);
    for (std::string& message : reader.problems) problem(row.line, std::move(message));
    check_unique(row.line, film);
    check_playing(row.line, film.film);
    out_.films.push_back(std::move(film));
  }

  void check_unique(std::size_t line, const FilmFile& f) {
    const std::string id =
        fmt::format("{}, {}, {}", printable(f.film.movement), printable(f.film.person), name_of(f.film.view));
    if (const auto [at, added] = ids_.try_emplace(id, line); !added)
      problem(line, fmt::format("the film of {} is already on line {}", id, at->second));
    if (const auto [at, added] = files_.try_emplace(f.file, line); !added)
      problem(line, fmt::format("file \"{}\" is already on line {}", printable(f.file), at->second));
  }

  // A movement is done together with whichever of its films is shown.
  void check_playing(std::size_t line, const Film& f) {
    const auto [first, added] = playing_.try_emplace(f.movement, f.plays, f.seconds);
    if (!added && first->second != std::pair{f.plays, f.seconds})
      problem(line,
              fmt::format("plays and seconds differ from those of another film of \"{}\"; give all films "
                          "of a movement the same",
                          printable(f.movement)));
  }

  std::string name_;
  std::map<std::string, std::size_t> places_, ids_, files_;
  std::map<std::string, std::pair<Plays, double>> playing_;
  FilmsReading out_;
};

std::optional<std::string> sheet_fault(const FilmFile& film, const fs::path& file) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  if (!fs::exists(status)) return "is missing";
  if (!fs::is_regular_file(status)) return "is not a regular file";
  const auto size = fs::file_size(file, error);
  if (error || size > max_picture_bytes) return fmt::format("is larger than {} bytes", max_picture_bytes);
  const auto header = read_image_header(file);
  if (!header || header->format != ImageFormat::webp) return "is not a WebP picture";
  if (header->width_px != film.sheet_width_px() || header->height_px != film.sheet_height_px())
    return fmt::format("is {}x{} pixels; {} frames in {} columns of {}x{} need {}x{}", header->width_px,
                       header->height_px, film.film.frames, film.columns, film.cell_width_px,
                       film.cell_height_px, film.sheet_width_px(), film.sheet_height_px());
  return std::nullopt;
}

std::optional<std::string> list_text(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  std::string text(max_films_csv_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return std::nullopt;
  return text;
}

} // namespace

std::span<const std::string_view> film_columns() { return film_table; }

FilmsReading parse_films(std::string_view text, const std::string& name) {
  return FilmsReader(name).read(text);
}

FilmsReading read_films(const fs::path& folder) {
  const fs::path file = folder / "films.csv";
  const auto text = list_text(file);
  if (!text)
    return {{}, {diagnostic_of(file.string(), {}, "cannot be read; films are a folder with a films.csv")}};
  FilmsReading reading = parse_films(*text, file.string());
  // File names are followed only once every row has been found clean.
  if (!reading.ok()) return reading;
  for (const FilmFile& film : reading.films)
    if (const auto fault = sheet_fault(film, folder / film.file))
      reading.problems.push_back(diagnostic_of((folder / film.file).string(), {}, *fault));
  return reading;
}

std::string write_films(std::span<const FilmFile> films) {
  std::string text;
  for (const std::string_view column : film_table)
    text += fmt::format("{}{}", text.empty() ? "" : ",", column);
  text += '\n';
  for (const FilmFile& f : films)
    text +=
        csv_row({f.film.movement, f.film.person, std::string(name_of(f.film.view)), f.file, f.sha256,
                 std::to_string(f.film.frames), std::to_string(f.columns), std::to_string(f.cell_width_px),
                 std::to_string(f.cell_height_px), std::string(name_of(f.film.plays)),
                 fmt::format("{:g}", f.film.seconds), f.licence, f.generator});
  return text;
}

} // namespace dorsal
