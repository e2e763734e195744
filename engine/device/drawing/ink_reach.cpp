#include "engine/device/drawing/ink_reach.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace dorsal {
namespace {

int pixels(float em, int size_px) {
  return em > 0 ? static_cast<int>(std::ceil(em * static_cast<float>(size_px))) + 1 : 0;
}

bool has_ink(const SDL_Surface& drawn, int row) {
  const auto* first = static_cast<const Uint8*>(drawn.pixels) + row * drawn.pitch;
  const std::span pixels{reinterpret_cast<const Uint32*>(first), static_cast<std::size_t>(drawn.w)};
  return std::ranges::any_of(pixels, [](Uint32 argb) { return argb >> 24 != 0; });
}

} // namespace

int InkReach::up_px(int size_px) const { return pixels(up_em, size_px); }
int InkReach::down_px(int size_px) const { return pixels(down_em, size_px); }

InkReach ink_reach(TTF_Font* font, float size_px, const std::string& text) {
  if (text.empty()) return {};
  const SdlSurface drawn{TTF_RenderUTF8_Blended(font, text.c_str(), SDL_Color{0, 0, 0, 255})};
  if (!drawn) return {};
  int first = 0, last = drawn->h - 1;
  while (first <= last && !has_ink(*drawn, first)) ++first;
  while (last >= first && !has_ink(*drawn, last)) --last;
  if (first > last) return {};
  const auto ascent = static_cast<float>(TTF_FontAscent(font));
  return {(ascent - static_cast<float>(first)) / size_px, (static_cast<float>(last + 1) - ascent) / size_px};
}

} // namespace dorsal
