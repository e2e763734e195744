#include "engine/device/drawing/fonts.h"

#include "engine/device/drawing/installed_typeface.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace dorsal {

struct Typeface { // [script][bold]
  std::array<std::array<const char*, 2>, 2> files;
};

namespace {

constexpr std::array<Typeface, 2> typefaces{{{{{{"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
                                                 "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"},
                                                {"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
                                                 "/usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf"}}}},
                                             {{{{"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                                                 "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
                                                {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                                                 "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"}}}}}};

bool is_installed(const Typeface& face) {
  return std::ranges::all_of(face.files, [](const auto& script) {
    return std::ranges::all_of(script, [](const char* file) { return std::filesystem::exists(file); });
  });
}

} // namespace

std::optional<std::string> installed_typeface() {
  const auto found = std::ranges::find_if(typefaces, is_installed);
  return found == typefaces.end() ? std::nullopt : std::optional<std::string>{found->files[0][0]};
}

Fonts::Fonts() : typeface_(std::ranges::find_if(typefaces, is_installed)) {
  if (typeface_ == typefaces.end())
    throw Error(ExitCode::device_error,
                "no typeface found for the screens; install one with: apt-get install fonts-noto-core");
}

TTF_Font* Fonts::get(FontChoice choice) {
  choice.size_px = std::clamp(choice.size_px, 6, 400);
  for (const Opened& opened : opened_)
    if (opened.choice == choice) return opened.font.get();
  const char* file = typeface_->files[choice.script == Script::arabic ? 1 : 0][choice.bold ? 1 : 0];
  TtfFont font{TTF_OpenFont(file, choice.size_px)};
  require_sdl(font != nullptr, std::string{"cannot open the typeface "} + file);
  opened_.push_back({choice, std::move(font)});
  return opened_.back().font.get();
}

bool Fonts::holds(FontChoice choice, std::uint32_t character) {
  return TTF_GlyphIsProvided32(get(choice), character) != 0;
}

} // namespace dorsal
