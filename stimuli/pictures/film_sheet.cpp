// The part of stimuli/pictures/films.h that decodes.
#include "engine/core/base/error.h"
#include "engine/system/sha256.h"
#include "stimuli/pictures/films.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/manifest.h"
#include "stimuli/pictures/webp.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace dorsal {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_film(const fs::path& sheet, std::string_view why) {
  throw Error(ExitCode::bad_input, fmt::format("{}: {}", sheet.string(), why));
}

[[noreturn]] void spoilt(const fs::path& sheet, std::string_view why) {
  refuse_film(sheet, fmt::format("{}. Restore the films from where they came, or render them again.", why));
}

std::vector<std::uint8_t> bytes_of(const fs::path& sheet) {
  std::error_code error;
  if (!fs::is_regular_file(sheet, error)) spoilt(sheet, "is missing, or not a regular file");
  const auto size = fs::file_size(sheet, error);
  if (error || size > max_picture_bytes)
    spoilt(sheet, fmt::format("is larger than {} bytes", max_picture_bytes));
  std::vector<std::uint8_t> bytes(size);
  std::ifstream in(sheet, std::ios::binary);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

RgbImage decoded_sheet(const FilmFile& film, const fs::path& sheet) {
  const std::vector<std::uint8_t> bytes = bytes_of(sheet);
  const auto view = std::as_bytes(std::span(bytes));
  if (sha256_of_bytes(view) != film.sha256)
    spoilt(sheet, "has changed: its SHA-256 is not that of films.csv");
  const auto header = parse_image_header(view);
  if (!header || header->format != ImageFormat::webp) spoilt(sheet, "is not a WebP picture");
  if (header->width_px != film.sheet_width_px() || header->height_px != film.sheet_height_px())
    spoilt(sheet, fmt::format("is {}x{} pixels; films.csv says {}x{}", header->width_px, header->height_px,
                              film.sheet_width_px(), film.sheet_height_px()));
  auto image = decode_webp(bytes);
  if (!image) spoilt(sheet, "is not a whole WebP picture");
  return std::move(*image);
}

RgbImage cell_of(const RgbImage& sheet, const FilmFile& film, int frame) {
  const int left = frame % film.columns * film.cell_width_px,
            top = frame / film.columns * film.cell_height_px;
  RgbImage out{film.cell_width_px, film.cell_height_px, {}};
  out.rgb.reserve(static_cast<std::size_t>(out.width_px) * static_cast<std::size_t>(out.height_px) * 3);
  for (int y = 0; y < out.height_px; ++y) {
    const std::uint8_t* row = sheet.pixel(left, top + y);
    out.rgb.insert(out.rgb.end(), row, row + static_cast<std::ptrdiff_t>(out.width_px) * 3);
  }
  return out;
}

int width_at(const FilmFile& film, int height_px) {
  const std::int64_t width =
      (std::int64_t{film.cell_width_px} * height_px + film.cell_height_px / 2) / film.cell_height_px;
  return static_cast<int>(std::max<std::int64_t>(width, 1));
}

} // namespace

std::vector<PixelImage> load_film(const FilmFile& film, const fs::path& folder, int height_px) {
  const fs::path sheet = folder / film.file;
  if (height_px < 1 || height_px > max_picture_side_px ||
      std::int64_t{width_at(film, height_px)} * height_px * film.film.frames > most_film_pixels)
    refuse_film(sheet, fmt::format("{} frames {} px high would be more than {} million pixels",
                                   film.film.frames, height_px, most_film_pixels / 1'000'000));
  const RgbImage whole = decoded_sheet(film, sheet);
  std::vector<PixelImage> frames;
  for (int i = 0; i < film.film.frames; ++i) {
    RgbImage image = cell_of(whole, film, i);
    if (height_px != film.cell_height_px) image = resized(image, width_at(film, height_px), height_px);
    frames.push_back({.width = image.width_px, .height = image.height_px, .rgb = std::move(image.rgb)});
  }
  return frames;
}

} // namespace dorsal
