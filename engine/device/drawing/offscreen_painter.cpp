#include "engine/device/drawing/offscreen_painter.h"

#include "engine/device/drawing/painter.h"

namespace dorsal {
namespace {

struct TtfRuntime {
  TtfRuntime() { require_sdl(TTF_Init() == 0, "cannot start SDL_ttf"); }
  ~TtfRuntime() { TTF_Quit(); }
  TtfRuntime(const TtfRuntime&) = delete;
  TtfRuntime& operator=(const TtfRuntime&) = delete;
};

SdlSurface make_sheet(ScreenSize size) {
  SdlSurface sheet{
      SDL_CreateRGBSurfaceWithFormat(0, size.width_px, size.height_px, 32, SDL_PIXELFORMAT_ARGB8888)};
  require_sdl(sheet != nullptr, "cannot make a sheet to paint on");
  return sheet;
}

SdlRenderer make_renderer(SDL_Surface* sheet) {
  SdlRenderer renderer{SDL_CreateSoftwareRenderer(sheet)};
  require_sdl(renderer != nullptr, "cannot paint in memory");
  return renderer;
}

} // namespace

struct OffscreenPainter::Parts {
  explicit Parts(ScreenSize size)
      : sheet(make_sheet(size)), renderer(make_renderer(sheet.get())), painter(renderer.get()) {}
  TtfRuntime runtime;
  SdlSurface sheet;
  SdlRenderer renderer;
  Painter painter;
  FontRuler ruler;
};

OffscreenPainter::OffscreenPainter(ScreenSize size) : parts_(std::make_unique<Parts>(size)) {}
OffscreenPainter::~OffscreenPainter() = default;

void OffscreenPainter::upload(std::size_t slot, const PixelImage& image) {
  parts_->painter.upload(slot, image);
}
const TextRuler& OffscreenPainter::ruler() const { return parts_->ruler; }

PixelImage OffscreenPainter::paint(const DisplayList& list) {
  parts_->painter.draw(list);
  SDL_RenderPresent(parts_->renderer.get());
  PixelImage image{parts_->sheet->w, parts_->sheet->h, {}};
  const auto width = static_cast<std::size_t>(image.width), height = static_cast<std::size_t>(image.height);
  image.rgb.resize(width * height * 3);
  require_sdl(SDL_ConvertPixels(image.width, image.height, SDL_PIXELFORMAT_ARGB8888, parts_->sheet->pixels,
                                parts_->sheet->pitch, SDL_PIXELFORMAT_RGB24, image.rgb.data(),
                                image.width * 3) == 0,
              "cannot read what was painted");
  return image;
}

} // namespace dorsal
