#pragma once
// Paints display lists without a window, in memory: for pictures of screens, and for measuring texts where no
// display is. Starts SDL_ttf for its lifetime.
#include "engine/core/screen/display_list.h"
#include "engine/core/screen/text_ruler.h"
#include "engine/device/stage.h"

#include <memory>

namespace dorsal {

class OffscreenPainter {
public:
  explicit OffscreenPainter(ScreenSize size);
  ~OffscreenPainter();
  OffscreenPainter(const OffscreenPainter&) = delete;
  OffscreenPainter& operator=(const OffscreenPainter&) = delete;

  void upload(std::size_t slot, const PixelImage& image);
  [[nodiscard]] PixelImage paint(const DisplayList& list);
  [[nodiscard]] const TextRuler& ruler() const;

private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

} // namespace dorsal
