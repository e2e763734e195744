#include "engine/session/looks/look.h"

namespace dorsal {

Label Look::fitted(Label label) const {
  constexpr float smallest_px = 8;
  for (;;) {
    const TextSize size = ruler.get().measure(label);
    const bool fits = size.width_px <= label.box.width && size.height_px <= label.box.height + 0.5f;
    if (fits || label.size_px <= smallest_px) return label;
    label.size_px = std::max(smallest_px, label.size_px * 0.94f);
  }
}

} // namespace dorsal
