#pragma once
// Draws display lists with SDL's renderer. Edges of panels, frames and shapes are smoothed; pictures are
// rotated with linear filtering. Holds the uploaded pictures and the prepared texts.
#include "engine/core/screen/display_list.h"
#include "engine/device/drawing/sdl_types.h"
#include "engine/device/drawing/text_cache.h"

#include <vector>

namespace dorsal {

class Painter {
public:
  explicit Painter(SDL_Renderer* renderer);

  void upload(std::size_t slot, const PixelImage& image);
  void draw(const DisplayList& list);

private:
  void draw_item(const Panel& panel);
  void draw_item(const Frame& frame);
  void draw_item(const Shape& shape);
  void draw_item(const Label& label);
  void draw_item(const Figure& figure);
  void corner_disc(const Box& box, float radius, Colour colour);
  void fill(const Box& box, Colour colour);

  SDL_Renderer* renderer_;
  SdlTexture disc_; // a smooth white disc, for round corners
  TextCache text_;
  std::vector<SdlTexture> pictures_;
};

} // namespace dorsal
