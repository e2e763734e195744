#include "stimuli/pictures/picture_decoder.h"

#include "engine/core/base/error.h"
#include "stimuli/pictures/decode.h"
#include "stimuli/pictures/image_header.h"

#include <fmt/format.h>
#include <webp/decode.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

namespace dorsal {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view why) {
  throw Error(ExitCode::bad_input, fmt::format("{}: {}", file.string(), why));
}

std::vector<std::uint8_t> read_picture(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) refuse(file, "cannot be read");
  return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

int width_for(int width_px, int height_px, int shown_height_px) {
  return std::max(1, (width_px * shown_height_px + height_px / 2) / height_px);
}

PixelImage decode_webp(const std::filesystem::path& file, const ImageHeader& header, int height_px) {
  const std::vector<std::uint8_t> bytes = read_picture(file);
  PixelImage image{
      .width = width_for(header.width_px, header.height_px, height_px), .height = height_px, .rgb = {}};
  image.rgb.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
  WebPDecoderConfig config;
  if (!WebPInitDecoderConfig(&config))
    refuse(file, "libwebp has another version than this program was built for");
  config.options.use_scaling = 1;
  config.options.scaled_width = image.width;
  config.options.scaled_height = image.height;
  config.output.colorspace = MODE_RGB;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = image.rgb.data();
  config.output.u.RGBA.stride = image.width * 3;
  config.output.u.RGBA.size = image.rgb.size();
  if (WebPDecode(bytes.data(), bytes.size(), &config) != VP8_STATUS_OK)
    refuse(file, "is not a whole WebP picture");
  return image;
}

// PNG and JPEG, turned upright as the camera says, then shrunk.
PixelImage decode_other(const std::filesystem::path& file, int height_px) {
  const auto whole = decode_picture(file);
  if (!whole) refuse(file, "is not a whole picture");
  RgbImage shown = resized(*whole, width_for(whole->width_px, whole->height_px, height_px), height_px);
  return {.width = shown.width_px, .height = shown.height_px, .rgb = std::move(shown.rgb)};
}

} // namespace

PixelImage decode_for_screen(const std::filesystem::path& file, int height_px) {
  const auto header = read_image_header(file);
  if (!header) refuse(file, "is not a WebP, PNG or JPEG picture");
  if (const std::string fault = size_fault(*header); !fault.empty()) refuse(file, fault);
  const int width_px = width_for(header->width_px, header->height_px, height_px);
  if (std::int64_t{width_px} * height_px > max_decoded_pixels)
    refuse(file, fmt::format("would be shown with {}x{} px; allowed are {} million", width_px, height_px,
                             max_decoded_pixels / 1'000'000));
  return header->format == ImageFormat::webp ? decode_webp(file, *header, height_px)
                                             : decode_other(file, height_px);
}

std::vector<PixelImage> decode_pictures(const PictureSet& set, const std::vector<std::size_t>& places,
                                        int height_px) {
  std::vector<PixelImage> images(places.size());
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < places.size(); i = next++)
        images[i] = decode_for_screen(set.folder / set.manifest.pictures[places[i]].file, height_px);
    } catch (...) {
      const std::scoped_lock lock{failing};
      failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
      threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  return images;
}

} // namespace dorsal
