#include "stimuli/pictures/jpeg.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace dorsal {

std::vector<std::uint8_t> encode_jpeg(const RgbImage& image, int quality) {
  const std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> surface(
      SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint8_t*>(image.rgb.data()), image.width_px,
                                         image.height_px, 24, image.width_px * 3, SDL_PIXELFORMAT_RGB24),
      SDL_FreeSurface);
  // No JPEG of quality 100 is larger than its pixels and some head.
  std::vector<std::uint8_t> bytes(image.rgb.size() * 2 + 65536);
  const std::unique_ptr<SDL_RWops, decltype(&SDL_RWclose)> stream(
      SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size())), SDL_RWclose);
  if (!surface || !stream || IMG_SaveJPG_RW(surface.get(), stream.get(), 0, quality) != 0)
    throw std::runtime_error(std::string("a JPEG could not be made: ") + SDL_GetError());
  bytes.resize(static_cast<std::size_t>(SDL_RWtell(stream.get())));
  return bytes;
}

} // namespace dorsal
