#pragma once
// The typefaces: Noto Sans with Noto Sans Arabic (Debian: fonts-noto-core), or DejaVu Sans, which holds both
// scripts (fonts-dejavu-core), where they are missing.
#include "engine/device/drawing/sdl_types.h"

#include <cstdint>
#include <vector>

namespace dorsal {

enum class Script { latin, arabic };

struct FontChoice {
  int size_px{}; // 6 to 400
  bool bold{};
  Script script{};
  friend bool operator==(const FontChoice&, const FontChoice&) = default;
};

class Fonts {
public:
  // Throws device_error naming the package when neither typeface is installed.
  Fonts();
  // Opened once, kept.
  [[nodiscard]] TTF_Font* get(FontChoice choice);
  // The script's typeface that holds the character: Arabic text takes its signs from its own typeface where
  // it can.
  [[nodiscard]] bool holds(FontChoice choice, std::uint32_t character);

private:
  struct Opened {
    FontChoice choice;
    TtfFont font;
  };
  const struct Typeface* typeface_{};
  std::vector<Opened> opened_;
};

} // namespace dorsal
