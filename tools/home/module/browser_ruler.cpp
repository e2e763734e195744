#include "tools/home/module/browser_ruler.h"

#include <cstddef>

namespace dorsal::home {
namespace {

// Writes width and height to `size`.
[[clang::import_module("page"), clang::import_name("measure")]] void
measure_in_page(const char* text, std::size_t length, float letters_px, int bold, float room_px, float* size);

} // namespace

TextSize BrowserRuler::measure(const Label& label) const {
  float size[2]{};
  measure_in_page(label.text.data(), label.text.size(), label.size_px, label.bold ? 1 : 0, label.box.width,
                  size);
  return {size[0], size[1]};
}

} // namespace dorsal::home
