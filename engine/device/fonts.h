#pragma once
// The typefaces: Noto Sans (Debian: fonts-noto-core), or DejaVu Sans (fonts-dejavu-core) where it is missing.
#include "engine/device/sdl_types.h"

#include <vector>

namespace dorsal {

class Fonts {
public:
  // Throws device_error naming the package when neither typeface is installed.
  Fonts();
  // Height in pixels, 6 to 400. Opened once, kept.
  [[nodiscard]] TTF_Font* get(int size_px, bool bold);

private:
  struct Opened {
    int size_px;
    bool bold;
    TtfFont font;
  };
  std::string regular_file_;
  std::string bold_file_;
  std::vector<Opened> opened_;
};

} // namespace dorsal
