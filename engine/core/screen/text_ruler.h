#pragma once
// How much room a text takes on a screen: what the layout of a screen asks before it is drawn. Pixels.
#include "engine/core/screen/display_list.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace dorsal {

struct TextSize {
  float width_px{};
  float height_px{};
};

class TextRuler {
public:
  TextRuler() = default;
  TextRuler(const TextRuler&) = delete;
  TextRuler& operator=(const TextRuler&) = delete;
  virtual ~TextRuler() = default;
  // The widest line and the height of all lines of the label's text, broken at spaces to the width of its
  // box.
  [[nodiscard]] virtual TextSize measure(const Label& label) const = 0;
};

// Where nothing is drawn: every character is 0.55 of the letters' size wide.
class PlainRuler final : public TextRuler {
public:
  [[nodiscard]] TextSize measure(const Label& label) const override {
    const float all = 0.55f * label.size_px * static_cast<float>(label.text.size());
    const float room = std::max(1.0f, label.box.width);
    return {std::min(all, room), 1.4f * label.size_px * std::max(1.0f, std::ceil(all / room))};
  }
};

} // namespace dorsal
