#include "stimuli/pictures/webp.h"

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

void import(Picture& picture, const RgbImage& image) {
  picture.c.use_argb = 1; // sharp_yuv, lossless and rescaling all start from RGB
  picture.c.width = image.width_px;
  picture.c.height = image.height_px;
  if (!WebPPictureImportRGB(&picture.c, image.rgb.data(), image.width_px * 3))
    throw std::runtime_error("libwebp could not take a picture in");
}

std::vector<std::uint8_t> encode(const RgbImage& image, const WebPConfig& config) {
  Picture picture;
  Writer writer;
  import(picture, image);
  picture.c.writer = WebPMemoryWrite;
  picture.c.custom_ptr = &writer.c;
  if (!WebPEncode(&config, &picture.c)) throw std::runtime_error("libwebp could not encode a picture");
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
  if (!may_be_decoded(image.width_px, image.height_px)) return std::nullopt;
  const int stride = image.width_px * 3;
  image.rgb.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(image.height_px));
  if (!WebPDecodeRGBInto(bytes.data(), bytes.size(), image.rgb.data(), image.rgb.size(), stride))
    return std::nullopt;
  return image;
}

RgbImage resized(const RgbImage& image, int width_px, int height_px) {
  Picture picture;
  import(picture, image);
  if (!WebPPictureRescale(&picture.c, width_px, height_px))
    throw std::runtime_error("libwebp could not resize a picture");
  RgbImage out{width_px, height_px, {}};
  out.rgb.reserve(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * 3);
  for (int y = 0; y < height_px; ++y)
    for (int x = 0; x < width_px; ++x) {
      const std::uint32_t argb = picture.c.argb[static_cast<std::ptrdiff_t>(y) * picture.c.argb_stride + x];
      out.rgb.insert(out.rgb.end(), {static_cast<std::uint8_t>(argb >> 16),
                                     static_cast<std::uint8_t>(argb >> 8), static_cast<std::uint8_t>(argb)});
    }
  return out;
}

} // namespace dorsal
