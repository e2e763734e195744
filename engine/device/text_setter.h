#pragma once
// Sets a label's text: broken at spaces to the width of its box, ordered by bidi.h, shaped by HarfBuzz
// through SDL_ttf, each character from a typeface that holds it. Measuring and drawing share one way.
#include "engine/core/text_ruler.h"
#include "engine/device/fonts.h"

#include <string>
#include <vector>

namespace dorsal {

class TextSetter {
public:
  [[nodiscard]] TextSize measure(const Label& label);
  // Empty for a text without visible characters.
  [[nodiscard]] SdlSurface draw(const Label& label);

private:
  struct Run {
    std::string text;
    FontChoice font;
    bool right_to_left{};
    int width_px{};
  };
  struct Line {
    std::vector<Run> runs; // as seen, from the left
    int width_px{};
  };
  struct Paragraph {
    std::vector<Line> lines;
    int width_px{};
    int line_px{};
    int ascent_px{};
  };

  [[nodiscard]] Line set_line(std::u32string_view text, const Label& label, bool right_to_left);
  [[nodiscard]] std::vector<Line> break_lines(std::u32string_view text, const Label& label);
  [[nodiscard]] Paragraph set(const Label& label);
  [[nodiscard]] TTF_Font* ready(const Run& run);
  void add_run(Line& line, std::u32string_view text, FontChoice font, bool right_to_left);
  Fonts fonts_;
};

// Measures what TextSetter would draw. SDL_ttf has to be running.
class FontRuler final : public TextRuler {
public:
  [[nodiscard]] TextSize measure(const Label& label) const override { return setter_.measure(label); }

private:
  mutable TextSetter setter_; // opens typefaces as they are asked for
};

} // namespace dorsal
