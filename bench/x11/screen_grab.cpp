#include "bench/x11/screen_grab.h"

#include "bench/x11/display.h"
#include "engine/core/base/error.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fmt/format.h>
#include <png.h>

#include <bit>
#include <memory>
#include <vector>

namespace dorsal::bench {
namespace {

struct DestroyImage {
  void operator()(XImage* image) const noexcept { XDestroyImage(image); }
};
using Image = std::unique_ptr<XImage, DestroyImage>;

// The part of the place that the screen has; empty when there is none or the server refuses.
Image grab(Display* display, const Place& place) {
  const int screen = DefaultScreen(display);
  const auto visible = on_screen(place, DisplayWidth(display, screen), DisplayHeight(display, screen));
  if (!visible) return {};
  const XErrorTrap trap(display);
  return Image{XGetImage(display, DefaultRootWindow(display), visible->x_px, visible->y_px,
                         static_cast<unsigned>(visible->width_px), static_cast<unsigned>(visible->height_px),
                         AllPlanes, ZPixmap)};
}

png_byte channel(unsigned long pixel, unsigned long mask) {
  if (mask == 0) return 0;
  const unsigned long value = (pixel & mask) >> std::countr_zero(mask);
  const unsigned long most = mask >> std::countr_zero(mask);
  return static_cast<png_byte>(value * 255 / most);
}

std::vector<png_byte> rgb_of(XImage* image) {
  std::vector<png_byte> rgb;
  rgb.reserve(static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height) * 3);
  for (int y = 0; y < image->height; ++y)
    for (int x = 0; x < image->width; ++x) {
      const unsigned long pixel = XGetPixel(image, x, y);
      for (const unsigned long mask : {image->red_mask, image->green_mask, image->blue_mask})
        rgb.push_back(channel(pixel, mask));
    }
  return rgb;
}

} // namespace

std::optional<bool> is_white_at(_XDisplay* display, const Place& place) {
  const Place middle{place.x_px + place.width_px / 2, place.y_px + place.height_px / 2, 1, 1};
  const Image image = grab(display, middle);
  if (!image) return {};
  const unsigned long colours = image->red_mask | image->green_mask | image->blue_mask;
  return (XGetPixel(image.get(), 0, 0) & colours) == colours;
}

void save_png(_XDisplay* display, const Place& place, const std::filesystem::path& file) {
  const Image image = grab(display, place);
  if (!image)
    throw Error(ExitCode::device_error, "the window is not on the screen: nothing to take a picture of");
  const std::vector<png_byte> rgb = rgb_of(image.get());
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(image->width);
  png.height = static_cast<png_uint_32>(image->height);
  png.format = PNG_FORMAT_RGB;
  if (!png_image_write_to_file(&png, file.c_str(), 0, rgb.data(), 0, nullptr))
    throw Error(ExitCode::file_error,
                fmt::format("cannot write the picture {}: {}", file.string(), png.message));
}

} // namespace dorsal::bench
