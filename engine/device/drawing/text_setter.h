#pragma once
// Sets a label's text: broken at spaces to the width of its box, ordered by bidi.h, shaped by HarfBuzz
// through SDL_ttf, each character from a typeface that holds it. Measuring and drawing share one way. Lines
// are as close as reads well, and as far apart as their letters reach: no ink is cut, and none covers
// another's.
#include "engine/core/screen/text_ruler.h"
#include "engine/device/drawing/fonts.h"
#include "engine/device/drawing/ink_reach.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dorsal {

class TextSetter {
public:
  [[nodiscard]] TextSize measure(const Label& label);
  // Empty for a text without visible characters.
  [[nodiscard]] SdlSurface draw(const Label& label);

  // What draw() puts together: each run of letters as its typeface draws it, with the box that it takes of
  // its own accord, and its place on the sheet, which that box may leave and which the letters do not.
  struct Piece {
    SdlSurface drawn;
    int x_px{};
    int y_px{};
    int line_top_px{};
  };
  struct Pieces {
    std::vector<Piece> pieces;
    int width_px{};
    int height_px{};
    int line_px{};
  };
  [[nodiscard]] Pieces pieces(const Label& label);

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
  void bring_closer(Paragraph& paragraph, float size_px);
  [[nodiscard]] InkReach reach_of(const Run& run);
  void add_run(Line& line, std::u32string_view text, FontChoice font, bool right_to_left);
  Fonts fonts_;
  std::map<std::pair<std::string, bool>, InkReach> reaches_; // by word and weight
};

// Measures what TextSetter would draw. SDL_ttf has to be running.
class FontRuler final : public TextRuler {
public:
  [[nodiscard]] TextSize measure(const Label& label) const override { return setter_.measure(label); }

private:
  mutable TextSetter setter_; // opens typefaces as they are asked for
};

} // namespace dorsal
