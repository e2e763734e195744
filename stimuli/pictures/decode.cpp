#include "stimuli/pictures/decode.h"

#include "stimuli/pictures/exif.h"
#include "stimuli/pictures/image_header.h"
#include "stimuli/pictures/manifest.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace dorsal {
namespace {

using Surface = std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)>;

std::vector<std::uint8_t> read_bytes(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error || size > max_picture_bytes || !std::filesystem::is_regular_file(file)) return {};
  std::vector<std::uint8_t> bytes(size);
  std::ifstream in(file, std::ios::binary);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::optional<RgbImage> decode_by_sdl(std::span<const std::uint8_t> bytes, const ImageHeader& header) {
  const char* type = header.format == ImageFormat::png ? "PNG" : "JPG";
  SDL_RWops* stream = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  const Surface loaded(IMG_LoadTyped_RW(stream, 1, type), SDL_FreeSurface);
  if (!loaded || loaded->w != header.width_px || loaded->h != header.height_px) return std::nullopt;
  const Surface rgb(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_RGB24, 0), SDL_FreeSurface);
  if (!rgb) return std::nullopt;
  RgbImage image{rgb->w, rgb->h, {}};
  for (int y = 0; y < rgb->h; ++y) {
    const auto* row =
        static_cast<const std::uint8_t*>(rgb->pixels) + static_cast<std::ptrdiff_t>(y) * rgb->pitch;
    image.rgb.insert(image.rgb.end(), row, row + static_cast<std::ptrdiff_t>(rgb->w) * 3);
  }
  return image;
}

} // namespace

std::optional<RgbImage> decode_picture(const std::filesystem::path& file) {
  const std::vector<std::uint8_t> bytes = read_bytes(file);
  const auto header = parse_image_header(std::as_bytes(std::span(bytes)));
  if (!header || !may_be_decoded(header->width_px, header->height_px)) return std::nullopt;
  if (header->format == ImageFormat::webp) return decode_webp(bytes);
  auto image = decode_by_sdl(bytes, *header);
  if (image && header->format == ImageFormat::jpeg)
    return upright(std::move(*image), exif_orientation(std::as_bytes(std::span(bytes))));
  return image;
}

} // namespace dorsal
