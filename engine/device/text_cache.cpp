#include "engine/device/text_cache.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

constexpr std::size_t most_kept = 96;

bool looks_the_same(const Label& a, const Label& b) {
  return a.size_px == b.size_px && a.bold == b.bold && a.box.width == b.box.width && a.colour == b.colour &&
         a.align == b.align && a.text == b.text;
}

int wrapped_align(Align align) {
  switch (align) {
  case Align::left: return TTF_WRAPPED_ALIGN_LEFT;
  case Align::centre: return TTF_WRAPPED_ALIGN_CENTER;
  case Align::right: break;
  }
  return TTF_WRAPPED_ALIGN_RIGHT;
}

SdlSurface render(TTF_Font* font, const Label& label) {
  TTF_SetFontWrappedAlign(font, wrapped_align(label.align));
  const SDL_Color colour{label.colour.red, label.colour.green, label.colour.blue, 255};
  const auto width = static_cast<Uint32>(std::max(1.0f, label.box.width));
  SdlSurface surface{TTF_RenderUTF8_Blended_Wrapped(font, label.text.c_str(), colour, width)};
  require_sdl(surface != nullptr, "cannot draw the text \"" + label.text + "\"");
  return surface;
}

} // namespace

TextCache::Entry TextCache::get(SDL_Renderer* renderer, const Label& label) {
  if (label.text.empty()) return {};
  ++uses_;
  for (Kept& kept : kept_)
    if (looks_the_same(kept.label, label)) {
      kept.used = uses_;
      return kept.entry;
    }
  if (kept_.size() >= most_kept) kept_.erase(std::ranges::min_element(kept_, {}, &Kept::used));
  const SdlSurface surface =
      render(fonts_.get(static_cast<int>(std::lround(label.size_px)), label.bold), label);
  SdlTexture texture{SDL_CreateTextureFromSurface(renderer, surface.get())};
  require_sdl(texture != nullptr, "cannot make a texture of text");
  const Entry entry{texture.get(), surface->w, surface->h};
  kept_.push_back({label, std::move(texture), entry, uses_});
  return entry;
}

} // namespace dorsal
