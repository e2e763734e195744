#include "stimuli/webp.h"

#include <webp/decode.h>
#include <webp/encode.h>

#include <memory>
#include <stdexcept>

namespace dorsal {
namespace {

struct Picture {
  Picture() {
    if (!WebPPictureInit(&c)) throw std::runtime_error("libwebp has another version than its headers");
  }
  ~Picture() { WebPPictureFree(&c); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  WebPPicture c{};
};

struct Writer {
  Writer() { WebPMemoryWriterInit(&c); }
  ~Writer() { WebPMemoryWriterClear(&c); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  WebPMemoryWriter c{};
};

std::vector<std::uint8_t> encode(const RgbImage& image, const WebPConfig& config) {
  Picture picture;
  Writer writer;
  picture.c.use_argb = 1; // sharp_yuv and lossless both start from RGB
  picture.c.width = image.width_px;
  picture.c.height = image.height_px;
  picture.c.writer = WebPMemoryWrite;
  picture.c.custom_ptr = &writer.c;
  if (!WebPPictureImportRGB(&picture.c, image.rgb.data(), image.width_px * 3) ||
      !WebPEncode(&config, &picture.c))
    throw std::runtime_error("libwebp could not encode a picture");
  return {writer.c.mem, writer.c.mem + writer.c.size};
}

WebPConfig configured(float quality) {
  WebPConfig config{};
  if (!WebPConfigPreset(&config, WEBP_PRESET_PHOTO, quality))
    throw std::runtime_error("libwebp refused its settings");
  config.method = 6;
  return config;
}

} // namespace

std::vector<std::uint8_t> encode_webp(const RgbImage& image, double quality) {
  WebPConfig config = configured(static_cast<float>(quality));
  config.use_sharp_yuv = 1; // keeps hair and seams crisp on coloured ground
  return encode(image, config);
}

std::vector<std::uint8_t> encode_webp_lossless(const RgbImage& image) {
  WebPConfig config = configured(90);
  config.lossless = 1;
  return encode(image, config);
}

std::optional<RgbImage> decode_webp(std::span<const std::uint8_t> bytes) {
  RgbImage image;
  if (!WebPGetInfo(bytes.data(), bytes.size(), &image.width_px, &image.height_px)) return std::nullopt;
  if (std::int64_t{image.width_px} * image.height_px > max_decoded_pixels) return std::nullopt;
  const int stride = image.width_px * 3;
  image.rgb.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(image.height_px));
  if (!WebPDecodeRGBInto(bytes.data(), bytes.size(), image.rgb.data(), image.rgb.size(), stride))
    return std::nullopt;
  return image;
}

} // namespace dorsal
