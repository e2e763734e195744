#include "engine/device/drawing/text_setter.h"

#include "engine/device/drawing/bidi.h"

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

FontChoice font_of(const Label& label, Script script) {
  return {static_cast<int>(std::lround(label.size_px)), label.bold, script};
}

bool is_arabic(char32_t c) {
  return (c >= 0x600 && c <= 0x6ff) || (c >= 0x750 && c <= 0x77f) || (c >= 0x8a0 && c <= 0x8ff) ||
         (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
}

std::vector<std::u32string_view> words_of(std::u32string_view text, char32_t separator) {
  std::vector<std::u32string_view> words;
  while (true) {
    const std::size_t end = text.find(separator);
    words.push_back(text.substr(0, end));
    if (end == std::u32string_view::npos) return words;
    text.remove_prefix(end + 1);
  }
}

} // namespace

TTF_Font* TextSetter::ready(const Run& run) {
  TTF_Font* font = fonts_.get(run.font);
  TTF_SetFontDirection(font, run.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
  TTF_SetFontScriptName(font, run.font.script == Script::arabic ? "Arab" : "Latn");
  return font;
}

void TextSetter::add_run(Line& line, std::u32string_view text, FontChoice font, bool right_to_left) {
  Run run{to_utf8(text), font, right_to_left, 0};
  require_sdl(TTF_SizeUTF8(ready(run), run.text.c_str(), &run.width_px, nullptr) == 0,
              "cannot measure the text \"" + run.text + "\"");
  line.width_px += run.width_px;
  line.runs.push_back(std::move(run));
}

// Within a run from right to left the parts of other typefaces are seen in reverse order.
TextSetter::Line TextSetter::set_line(std::u32string_view text, const Label& label, bool right_to_left) {
  Line line;
  for (const BidiRun& bidi : visual_runs(text, right_to_left)) {
    std::vector<std::pair<std::u32string, Script>> parts;
    for (const char32_t c : bidi.text) {
      const bool arabic =
          is_arabic(c) || (bidi.right_to_left && fonts_.holds(font_of(label, Script::arabic), c));
      const Script script = arabic ? Script::arabic : Script::latin;
      if (parts.empty() || parts.back().second != script) parts.emplace_back(std::u32string{}, script);
      parts.back().first += c;
    }
    if (bidi.right_to_left) std::ranges::reverse(parts);
    for (const auto& [part, script] : parts) add_run(line, part, font_of(label, script), bidi.right_to_left);
  }
  return line;
}

std::vector<TextSetter::Line> TextSetter::break_lines(std::u32string_view text, const Label& label) {
  const int room = std::max(1, static_cast<int>(label.box.width));
  const bool right_to_left = reads_right_to_left(text);
  Line whole = set_line(text, label, right_to_left);
  if (whole.width_px <= room) return {std::move(whole)};
  const int space = set_line(U" ", label, right_to_left).width_px;
  std::vector<Line> lines;
  std::u32string line;
  int width = 0;
  for (const std::u32string_view word : words_of(text, U' ')) {
    const int wide = word.empty() ? 0 : set_line(word, label, right_to_left).width_px;
    if (!line.empty() && width + space + wide > room) {
      lines.push_back(set_line(line, label, right_to_left));
      line.clear();
      width = 0;
    }
    if (!line.empty()) {
      line += U' ';
      width += space;
    }
    line += word;
    width += wide;
  }
  lines.push_back(set_line(line, label, right_to_left));
  return lines;
}

InkReach TextSetter::reach_of(const Run& run) {
  InkReach reach;
  constexpr int looked_at_px = 64;
  Run word{{}, {looked_at_px, run.font.bold, run.font.script}, run.right_to_left, 0};
  const std::u32string text = to_utf32(run.text);
  for (const std::u32string_view part : words_of(text, U' ')) {
    word.text = to_utf8(part);
    const auto [found, is_new] = reaches_.try_emplace({word.text, word.font.bold});
    if (is_new) found->second = ink_reach(ready(word), looked_at_px, word.text);
    reach.up_em = std::max(reach.up_em, found->second.up_em);
    reach.down_em = std::max(reach.down_em, found->second.down_em);
  }
  return reach;
}

// Arabic typefaces leave room for marks above marks, which few texts have.
void TextSetter::bring_closer(Paragraph& paragraph, float size_px) {
  const int most_px = static_cast<int>(std::lround(1.5f * size_px));
  const int closer_px = std::max(0, paragraph.line_px - most_px);
  if (closer_px == 0) return;
  int up_px = paragraph.ascent_px - closer_px / 2, down_px = paragraph.line_px - closer_px - up_px;
  for (const Line& line : paragraph.lines)
    for (const Run& run : line.runs) {
      const InkReach reach = reach_of(run);
      up_px = std::max(up_px, reach.up_px(run.font.size_px));
      down_px = std::max(down_px, reach.down_px(run.font.size_px));
    }
  paragraph.ascent_px = up_px;
  paragraph.line_px = up_px + down_px;
}

TextSetter::Paragraph TextSetter::set(const Label& label) {
  Paragraph paragraph;
  const std::u32string text = to_utf32(label.text);
  for (const std::u32string_view part : words_of(text, U'\n'))
    std::ranges::move(break_lines(part, label), std::back_inserter(paragraph.lines));
  const auto stretch = [&paragraph](TTF_Font* font) {
    paragraph.line_px = std::max(paragraph.line_px, TTF_FontLineSkip(font));
    paragraph.ascent_px = std::max(paragraph.ascent_px, TTF_FontAscent(font));
  };
  stretch(fonts_.get(font_of(label, Script::latin)));
  for (const Line& line : paragraph.lines) {
    paragraph.width_px = std::max(paragraph.width_px, line.width_px);
    for (const Run& run : line.runs) stretch(fonts_.get(run.font));
  }
  bring_closer(paragraph, label.size_px);
  return paragraph;
}

TextSize TextSetter::measure(const Label& label) {
  if (label.text.empty()) return {};
  const Paragraph paragraph = set(label);
  return {static_cast<float>(paragraph.width_px),
          static_cast<float>(paragraph.line_px) * static_cast<float>(paragraph.lines.size())};
}

TextSetter::Pieces TextSetter::pieces(const Label& label) {
  const Paragraph paragraph = set(label);
  Pieces all{{},
             paragraph.width_px,
             paragraph.line_px * static_cast<int>(paragraph.lines.size()),
             paragraph.line_px};
  const SDL_Color colour{label.colour.red, label.colour.green, label.colour.blue, 255};
  int top = 0;
  for (const Line& line : paragraph.lines) {
    const int free = paragraph.width_px - line.width_px;
    int x = label.align == Align::left ? 0 : label.align == Align::centre ? free / 2 : free;
    for (const Run& run : line.runs) {
      TTF_Font* font = ready(run);
      SdlSurface drawn{TTF_RenderUTF8_Blended(font, run.text.c_str(), colour)};
      if (drawn)
        all.pieces.push_back({std::move(drawn), x, top + paragraph.ascent_px - TTF_FontAscent(font), top});
      x += run.width_px;
    }
    top += paragraph.line_px;
  }
  return all;
}

SdlSurface TextSetter::draw(const Label& label) {
  const Pieces all = pieces(label);
  if (all.width_px == 0) return {};
  SdlSurface sheet{
      SDL_CreateRGBSurfaceWithFormat(0, all.width_px, all.height_px, 32, SDL_PIXELFORMAT_ARGB8888)};
  require_sdl(sheet != nullptr, "cannot draw the text \"" + label.text + "\"");
  // Clear, but in the text's colour: smoothed edges must not be mixed with black.
  SDL_FillRect(sheet.get(), nullptr,
               SDL_MapRGBA(sheet->format, label.colour.red, label.colour.green, label.colour.blue, 0));
  for (const Piece& piece : all.pieces) {
    SDL_SetSurfaceBlendMode(piece.drawn.get(), SDL_BLENDMODE_NONE);
    // The rows of its own line only: the rest of its box is empty, and would wipe out the neighbours'
    // letters.
    SDL_Rect from{0, piece.line_top_px - piece.y_px, piece.drawn->w, all.line_px};
    SDL_Rect to{piece.x_px, piece.line_top_px, 0, 0};
    SDL_BlitSurface(piece.drawn.get(), &from, sheet.get(), &to);
  }
  return sheet;
}

} // namespace dorsal
