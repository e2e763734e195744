#include "engine/device/drawing/painter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal {
namespace {

constexpr int disc_px = 128;

SDL_FRect rect(const Box& box) { return {box.x, box.y, box.width, box.height}; }

// Parts of a panel that meet between two pixels would show a seam.
Box on_pixels(const Box& box) {
  const float left = std::round(box.x), top = std::round(box.y);
  return {left, top, std::round(box.x + box.width) - left, std::round(box.y + box.height) - top};
}

// White, with the disc in alpha, one pixel of smooth edge.
SdlTexture make_disc(SDL_Renderer* renderer) {
  SdlTexture texture{
      SDL_CreateTexture(renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, disc_px, disc_px)};
  require_sdl(texture != nullptr, "cannot make a texture");
  std::vector<Uint8> pixels;
  pixels.reserve(static_cast<std::size_t>(disc_px) * disc_px * 4);
  constexpr float centre = disc_px / 2.0f;
  for (int y = 0; y < disc_px; ++y)
    for (int x = 0; x < disc_px; ++x) {
      const float distance =
          std::hypot(static_cast<float>(x) + 0.5f - centre, static_cast<float>(y) + 0.5f - centre);
      const float alpha = std::clamp(centre - distance, 0.0f, 1.0f);
      pixels.insert(pixels.end(), {255, 255, 255, static_cast<Uint8>(std::lround(alpha * 255))});
    }
  SDL_UpdateTexture(texture.get(), nullptr, pixels.data(), disc_px * 4);
  SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
  return texture;
}

SDL_Vertex vertex(Point at, Colour colour, Uint8 alpha) {
  return {{at.x, at.y}, {colour.red, colour.green, colour.blue, alpha}, {0, 0}};
}

Point outward(const Shape& shape, std::size_t i, float by) {
  const std::size_t n = shape.corners.size();
  const auto normal = [&](std::size_t from, std::size_t to) {
    const Point a = shape.corners[from], b = shape.corners[to];
    const float length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-6f);
    return Point{(b.y - a.y) / length, (a.x - b.x) / length};
  };
  const Point before = normal((i + n - 1) % n, i), after = normal(i, (i + 1) % n);
  const float x = before.x + after.x, y = before.y + after.y;
  const float scale = by * 2 / std::max(x * x + y * y, 0.4f);
  return {shape.corners[i].x + x * scale, shape.corners[i].y + y * scale};
}

// Corners in clockwise order on the screen, so that the normals point outwards.
bool is_clockwise(const Shape& shape) {
  float area = 0;
  for (std::size_t i = 0; i < shape.corners.size(); ++i) {
    const Point a = shape.corners[i], b = shape.corners[(i + 1) % shape.corners.size()];
    area += a.x * b.y - b.x * a.y;
  }
  return area > 0;
}

} // namespace

Painter::Painter(SDL_Renderer* renderer) : renderer_(renderer), disc_(make_disc(renderer)) {
  SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND);
}

void Painter::upload(std::size_t slot, const PixelImage& image) {
  if (pictures_.size() <= slot) pictures_.resize(slot + 1);
  SdlTexture texture{SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGB24, SDL_TEXTUREACCESS_STATIC,
                                       image.width, image.height)};
  require_sdl(texture != nullptr, "cannot make a texture for a picture");
  require_sdl(SDL_UpdateTexture(texture.get(), nullptr, image.rgb.data(), image.width * 3) == 0,
              "cannot upload a picture");
  SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
  pictures_[slot] = std::move(texture);
}

void Painter::draw(const DisplayList& list) {
  SDL_SetRenderDrawColor(renderer_, list.background.red, list.background.green, list.background.blue, 255);
  SDL_RenderClear(renderer_);
  for (const DisplayItem& item : list.items)
    std::visit([this](const auto& known) { draw_item(known); }, item);
}

void Painter::fill(const Box& box, Colour colour) {
  SDL_SetRenderDrawColor(renderer_, colour.red, colour.green, colour.blue, 255);
  const SDL_FRect area = rect(box);
  SDL_RenderFillRectF(renderer_, &area);
}

void Painter::corner_disc(const Box& box, float radius, Colour colour) {
  SDL_SetTextureColorMod(disc_.get(), colour.red, colour.green, colour.blue);
  constexpr int half = disc_px / 2;
  for (const int right : {0, 1})
    for (const int low : {0, 1}) {
      const SDL_Rect from{right * half, low * half, half, half};
      const SDL_FRect to{right ? box.x + box.width - radius : box.x,
                         low ? box.y + box.height - radius : box.y, radius, radius};
      SDL_RenderCopyF(renderer_, disc_.get(), &from, &to);
    }
}

void Painter::draw_item(const Panel& panel) {
  const Box box = on_pixels(panel.box);
  const float radius = std::round(std::min({panel.corner_px, box.width / 2, box.height / 2}));
  if (radius < 1) return fill(box, panel.colour);
  corner_disc(box, radius, panel.colour);
  fill({box.x + radius, box.y, box.width - 2 * radius, box.height}, panel.colour);
  fill({box.x, box.y + radius, radius, box.height - 2 * radius}, panel.colour);
  fill({box.x + box.width - radius, box.y + radius, radius, box.height - 2 * radius}, panel.colour);
}

void Painter::draw_item(const Frame& frame) {
  // Four straight lines; the corners are quarter rings made of short shapes.
  const Box b = on_pixels(frame.box);
  const float line = std::max(1.0F, std::round(frame.line_px));
  const float radius = std::max(line, std::round(std::min({frame.corner_px, b.width / 2, b.height / 2})));
  fill({b.x + radius, b.y, b.width - 2 * radius, line}, frame.colour);
  fill({b.x + radius, b.y + b.height - line, b.width - 2 * radius, line}, frame.colour);
  fill({b.x, b.y + radius, line, b.height - 2 * radius}, frame.colour);
  fill({b.x + b.width - line, b.y + radius, line, b.height - 2 * radius}, frame.colour);
  constexpr int steps = 8;
  constexpr float quarter = 1.57079633f;
  for (int corner = 0; corner < 4; ++corner) {
    const float cx = corner == 0 || corner == 3 ? b.x + b.width - radius : b.x + radius;
    const float cy = corner < 2 ? b.y + b.height - radius : b.y + radius;
    const auto on = [&](float angle, float r) {
      return Point{cx + r * std::cos(angle), cy + r * std::sin(angle)};
    };
    for (int i = 0; i < steps; ++i) {
      const float a0 = quarter * (static_cast<float>(corner) + static_cast<float>(i) / steps);
      const float a1 = quarter * (static_cast<float>(corner) + static_cast<float>(i + 1) / steps);
      const std::array<SDL_Vertex, 4> ring{
          vertex(on(a0, radius), frame.colour, 255), vertex(on(a1, radius), frame.colour, 255),
          vertex(on(a1, radius - line), frame.colour, 255), vertex(on(a0, radius - line), frame.colour, 255)};
      constexpr std::array<int, 6> order{0, 1, 2, 0, 2, 3};
      SDL_RenderGeometry(renderer_, nullptr, ring.data(), 4, order.data(), 6);
    }
  }
}

void Painter::draw_item(const Shape& shape) {
  const std::size_t n = shape.corners.size();
  constexpr std::size_t most = 64;
  if (n < 3 || n > most) return;
  const float out = is_clockwise(shape) ? 0.7f : -0.7f;
  std::array<SDL_Vertex, 2 * most> vertices;
  for (std::size_t i = 0; i < n; ++i) {
    vertices[i] = vertex(outward(shape, i, -out), shape.colour, 255);
    vertices[n + i] = vertex(outward(shape, i, out), shape.colour, 0);
  }
  std::array<int, most * 9> order;
  std::size_t used = 0;
  const auto add = [&](std::size_t a, std::size_t b, std::size_t c) {
    for (const std::size_t index : {a, b, c}) order[used++] = static_cast<int>(index);
  };
  for (std::size_t i = 1; i + 1 < n; ++i) add(0, i, i + 1);
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t next = (i + 1) % n;
    add(i, next, n + next);
    add(i, n + next, n + i);
  }
  SDL_RenderGeometry(renderer_, nullptr, vertices.data(), static_cast<int>(2 * n), order.data(),
                     static_cast<int>(used));
}

void Painter::draw_item(const Label& label) {
  const TextCache::Entry entry = text_.get(renderer_, label);
  if (!entry.texture) return;
  const Box& box = label.box;
  const auto width = static_cast<float>(entry.width_px), height = static_cast<float>(entry.height_px);
  float x = box.x;
  if (label.align == Align::centre) x += (box.width - width) / 2;
  if (label.align == Align::right) x += box.width - width;
  const SDL_FRect to{std::round(x), std::round(box.y + (box.height - height) / 2), width, height};
  SDL_RenderCopyF(renderer_, entry.texture, nullptr, &to);
}

void Painter::draw_item(const Figure& figure) {
  if (figure.slot >= pictures_.size() || !pictures_[figure.slot] || figure.opacity <= 0) return;
  SDL_Texture* picture = pictures_[figure.slot].get();
  const bool lets_through = figure.opacity < 1;
  // Opaque ones are copied, not blended.
  SDL_SetTextureBlendMode(picture, lets_through ? SDL_BLENDMODE_BLEND : SDL_BLENDMODE_NONE);
  SDL_SetTextureAlphaMod(picture, static_cast<Uint8>(lets_through ? std::lround(figure.opacity * 255) : 255));
  const SDL_FRect to = rect(figure.box);
  // SDL turns the picture after it has mirrored it, so the roll stays clockwise for a twin too.
  const SDL_RendererFlip flip = figure.mirrored ? SDL_FLIP_HORIZONTAL : SDL_FLIP_NONE;
  SDL_RenderCopyExF(renderer_, picture, nullptr, &to, figure.roll_deg, nullptr, flip);
}

} // namespace dorsal
