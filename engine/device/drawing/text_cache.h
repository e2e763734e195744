#pragma once
// Labels as textures, rendered once and kept while they are in use. A look-up allocates nothing, so a screen
// whose labels have been prepared can be drawn within a trial.
#include "engine/core/screen/display_list.h"
#include "engine/device/drawing/text_setter.h"

#include <cstdint>
#include <vector>

namespace dorsal {

class TextCache {
public:
  struct Entry {
    SDL_Texture* texture{};
    int width_px{};
    int height_px{};
  };
  // Empty texture for an empty text.
  [[nodiscard]] Entry get(SDL_Renderer* renderer, const Label& label);
  void clear() { kept_.clear(); }

private:
  struct Kept {
    Label label;
    SdlTexture texture;
    Entry entry;
    std::uint64_t used;
  };
  TextSetter setter_;
  std::vector<Kept> kept_;
  std::uint64_t uses_{};
};

} // namespace dorsal
