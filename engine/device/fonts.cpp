#include "engine/device/fonts.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace dorsal {
namespace {

struct Typeface {
  const char* regular;
  const char* bold;
};

constexpr std::array<Typeface, 2> typefaces{{
    {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
     "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
}};

} // namespace

Fonts::Fonts() {
  for (const Typeface& face : typefaces) {
    if (!std::filesystem::exists(face.regular) || !std::filesystem::exists(face.bold)) continue;
    regular_file_ = face.regular;
    bold_file_ = face.bold;
    return;
  }
  throw Error(ExitCode::device_error,
              "no typeface found for the screens; install one with: apt-get install fonts-noto-core");
}

TTF_Font* Fonts::get(int size_px, bool bold) {
  size_px = std::clamp(size_px, 6, 400);
  for (const Opened& opened : opened_)
    if (opened.size_px == size_px && opened.bold == bold) return opened.font.get();
  const std::string& file = bold ? bold_file_ : regular_file_;
  TtfFont font{TTF_OpenFont(file.c_str(), size_px)};
  require_sdl(font != nullptr, "cannot open the typeface " + file);
  opened_.push_back({size_px, bold, std::move(font)});
  return opened_.back().font.get();
}

} // namespace dorsal
