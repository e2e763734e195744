#include "engine/device/drawing/text_cache.h"

#include <algorithm>

namespace dorsal {
namespace {

constexpr std::size_t most_kept = 96;

bool looks_the_same(const Label& a, const Label& b) {
  return a.size_px == b.size_px && a.bold == b.bold && a.box.width == b.box.width && a.colour == b.colour &&
         a.align == b.align && a.text == b.text;
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
  const SdlSurface surface = setter_.draw(label);
  if (!surface) return {};
  SdlTexture texture{SDL_CreateTextureFromSurface(renderer, surface.get())};
  require_sdl(texture != nullptr, "cannot make a texture of text");
  const Entry entry{texture.get(), surface->w, surface->h};
  kept_.push_back({label, std::move(texture), entry, uses_});
  return entry;
}

} // namespace dorsal
