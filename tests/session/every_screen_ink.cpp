// Every screen in every size, text scale and language, compared by its ink: no part of a letter is cut off,
// hidden by the line below or by another text, or outside the window.
#include "engine/clinic/visit/catalogue.h"
#include "engine/device/drawing/offscreen_painter.h"
#include "engine/device/drawing/text_setter.h"
#include "engine/session/gallery/gallery.h"
#include "engine/session/looks/languages.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <span>

using namespace dorsal;

namespace {

const std::filesystem::path catalogues = std::filesystem::path{DORSAL_BINARY_DIR} / "share" / "locale";
const ScreenSize sizes[] = {{1024, 600}, {1280, 720}, {1920, 1080}, {2560, 1440}};

std::span<const Uint32> row_of(const SDL_Surface& sheet, int row) {
  const auto* first = static_cast<const Uint8*>(sheet.pixels) + row * sheet.pitch;
  return {reinterpret_cast<const Uint32*>(first), static_cast<std::size_t>(sheet.w)};
}

unsigned alpha_of(Uint32 argb) { return argb >> 24; }

int inked_pixels(const SDL_Surface& sheet) {
  std::ptrdiff_t count = 0;
  for (int y = 0; y < sheet.h; ++y)
    count += std::ranges::count_if(row_of(sheet, y), [](Uint32 argb) { return alpha_of(argb) != 0; });
  return static_cast<int>(count);
}

// Of the letters as their typefaces draw them, how many pixels the sheet lacks.
int lost_pixels(const TextSetter::Pieces& all, const SDL_Surface& sheet) {
  int drawn = 0;
  for (const TextSetter::Piece& piece : all.pieces) drawn += inked_pixels(*piece.drawn);
  return drawn - inked_pixels(sheet);
}

// A label's letters and where they stand in the window.
struct Ink {
  const Label* label{};
  SdlSurface sheet;
  int left{}, top{};
};

Ink ink_of_label(const Label& label, TextSetter& setter) {
  Ink ink{&label, setter.draw(label), 0, 0};
  if (!ink.sheet) return ink;
  const auto width = static_cast<float>(ink.sheet->w), height = static_cast<float>(ink.sheet->h);
  float x = label.box.x;
  if (label.align == Align::centre) x += (label.box.width - width) / 2;
  if (label.align == Align::right) x += label.box.width - width;
  ink.left = static_cast<int>(std::lround(x));
  ink.top = static_cast<int>(std::lround(label.box.y + (label.box.height - height) / 2));
  return ink;
}

using Pixel = std::function<void(int x, int y, unsigned alpha)>; // of the window

void each_pixel(const Ink& ink, const Pixel& take) {
  for (int y = 0; y < ink.sheet->h; ++y) {
    const auto row = row_of(*ink.sheet, y);
    for (int x = 0; x < ink.sheet->w; ++x)
      if (const unsigned alpha = alpha_of(row[static_cast<std::size_t>(x)]); alpha != 0)
        take(ink.left + x, ink.top + y, alpha);
  }
}

bool within(const Ink& ink, ScreenSize size) {
  bool all = true;
  each_pixel(ink, [&](int x, int y, unsigned) {
    all = all && x >= 0 && y >= 0 && x < size.width_px && y < size.height_px;
  });
  return all;
}

bool sheets_meet(const Ink& a, const Ink& b) {
  return a.left < b.left + b.sheet->w && b.left < a.left + a.sheet->w && a.top < b.top + b.sheet->h &&
         b.top < a.top + a.sheet->h;
}

int shared_pixels(const Ink& a, const Ink& b) {
  if (!sheets_meet(a, b)) return 0;
  int shared = 0;
  each_pixel(a, [&](int x, int y, unsigned) {
    const int column = x - b.left, row = y - b.top;
    if (column < 0 || row < 0 || column >= b.sheet->w || row >= b.sheet->h) return;
    shared += alpha_of(row_of(*b.sheet, row)[static_cast<std::size_t>(column)]) != 0 ? 1 : 0;
  });
  return shared;
}

std::vector<const Label*> labels_of(const DisplayList& list) {
  std::vector<const Label*> labels;
  for (const DisplayItem& item : list.items)
    if (const auto* label = std::get_if<Label>(&item); label && !label->text.empty()) labels.push_back(label);
  return labels;
}

using Problems = std::vector<std::string>;

Problems problems_of(const DisplayList& list, ScreenSize size, TextSetter& setter) {
  Problems found;
  std::vector<Ink> inks;
  for (const Label* label : labels_of(list)) {
    Ink ink = ink_of_label(*label, setter);
    if (!ink.sheet) continue;
    if (const int lost = lost_pixels(setter.pieces(*label), *ink.sheet); lost != 0)
      found.push_back(fmt::format("{} pixels cut: {}", lost, label->text));
    if (!within(ink, size)) found.push_back("outside the window: " + label->text);
    for (const Ink& other : inks)
      if (shared_pixels(ink, other) != 0)
        found.push_back(fmt::format("\"{}\" meets \"{}\"", label->text, other.label->text));
    inks.push_back(std::move(ink));
  }
  return found;
}

bool alike(const PixelImage& image, int x, int y, Colour colour) {
  const auto* at = &image.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                               static_cast<std::size_t>(x)) *
                              3];
  const auto near = [](int a, int b) { return std::abs(a - b) <= 3; };
  return near(at[0], colour.red) && near(at[1], colour.green) && near(at[2], colour.blue);
}

// Full pixels of a label that show another colour once the whole screen is painted.
int hidden_pixels(const Ink& ink, const PixelImage& screen) {
  int hidden = 0;
  each_pixel(ink, [&](int x, int y, unsigned alpha) {
    if (alpha == 255 && !alike(screen, x, y, ink.label->colour)) ++hidden;
  });
  return hidden;
}

Example example_of(Side side) {
  StimulusItem item;
  item.side = side;
  item.movement = Movement::combined; // the longest words
  return {{side == Side::left ? 0u : 1u, 0.75f, false, 0}, item};
}

DisplayList list_of(const Screen& screen) {
  return screen.frames.empty() ? screen.list : screen.frames[screen.frames.size() / 4];
}

struct Setting {
  ScreenSize size;
  std::string language;
  float scale{1};
};

using TakeScreen = std::function<void(const std::string& name, const DisplayList& list)>;

void each_screen(const Setting& setting, const TextRuler& ruler, const TakeScreen& take) {
  const Words words = read_words(catalogues, setting.language);
  const Look look{Layout{setting.size, setting.scale}, Theme{}, words, ruler};
  for (const GalleryScreen& screen : gallery(example_of(Side::left), example_of(Side::right)))
    for (const Screen& page : every_page(screen.maker, look))
      take(fmt::format("{} {}x{} {} {}", screen.name, setting.size.width_px, setting.size.height_px,
                       setting.scale, setting.language),
           list_of(page));
}

Label paragraph(std::string text) {
  return {.box = {100, 100, 900, 300}, .text = std::move(text), .size_px = 30, .colour = {0, 0, 0}};
}

const std::string arabic_paragraph = "هذا تمرين على تصور الدماغ للظهر. ليس اختبارًا، ولا يكشف مرضًا، ولا يغني "
                                     "عن معالجك. تُحفظ إجاباتك ومدتها على هذا "
                                     "الحاسوب برمز ومن دون اسمك، لك ولمعالجك.";

} // namespace

TEST_CASE("ink: on every screen no letter is cut, meets another text's or leaves the window") {
  int compared = 0;
  for (const ScreenSize size : sizes) {
    const OffscreenPainter painter{size};
    TextSetter setter;
    for (const char* language : screen_languages)
      for (const float scale : {1.0f, 2.0f})
        each_screen({size, language, scale}, painter.ruler(),
                    [&](const std::string& name, const DisplayList& list) {
                      const Problems problems = problems_of(list, size, setter);
                      for (const std::string& problem : problems) UNSCOPED_INFO(name << ": " << problem);
                      CHECK(problems.empty());
                      ++compared;
                    });
  }
  CHECK(compared > 1000); // every language, size and scale
}

TEST_CASE("ink: painted in its place among everything else on the screen, every letter is seen whole") {
  constexpr ScreenSize size{1280, 720};
  OffscreenPainter painter{size};
  TextSetter setter;
  for (const char* language : {"de", "ar"})
    for (const float scale : {1.0f, 2.0f})
      each_screen({size, language, scale}, painter.ruler(),
                  [&](const std::string& name, const DisplayList& list) {
                    const PixelImage painted = painter.paint(list);
                    for (const Label* label : labels_of(list)) {
                      const Ink ink = ink_of_label(*label, setter);
                      INFO(name << ": " << label->text);
                      CHECK((!ink.sheet || hidden_pixels(ink, painted) == 0));
                    }
                  });
}

TEST_CASE("ink: lines set closer than their letters reach are found out") {
  const OffscreenPainter starts_the_typefaces{{64, 64}};
  TextSetter setter;
  const Label label = paragraph(arabic_paragraph);
  const TextSetter::Pieces all = setter.pieces(label);
  CHECK(lost_pixels(all, *setter.draw(label)) == 0);
  // Whole boxes over one another, a line and a half of em apart.
  const SdlSurface sheet{
      SDL_CreateRGBSurfaceWithFormat(0, all.width_px, all.height_px, 32, SDL_PIXELFORMAT_ARGB8888)};
  for (const TextSetter::Piece& piece : all.pieces) {
    const int line = piece.line_top_px / all.line_px;
    SDL_SetSurfaceBlendMode(piece.drawn.get(), SDL_BLENDMODE_NONE);
    SDL_Rect to{piece.x_px, piece.y_px - line * (all.line_px - 45), 0, 0};
    SDL_BlitSurface(piece.drawn.get(), nullptr, sheet.get(), &to);
  }
  CHECK(lost_pixels(all, *sheet) > 100);
}

TEST_CASE("ink: two texts that meet and a text under a panel are found out") {
  constexpr ScreenSize size{1280, 720};
  OffscreenPainter painter{size};
  TextSetter setter;
  const Label first = paragraph("wo die Worte stehen");
  Label second = first;
  second.box.y += 10;
  CHECK(problems_of({{200, 200, 200}, {first}, false}, size, setter).empty());
  CHECK(problems_of({{200, 200, 200}, {first, second}, false}, size, setter).size() == 1);
  const DisplayList covered{{200, 200, 200}, {first, Panel{{500, 100, 60, 300}, {90, 90, 90}, 0}}, false};
  CHECK(hidden_pixels(ink_of_label(first, setter), painter.paint(covered)) > 10);
}

TEST_CASE("ink: a message with every vowel mark, and one with capitals under accents, lose nothing") {
  const OffscreenPainter starts_the_typefaces{{64, 64}};
  TextSetter setter;
  for (const char* text :
       {"إِنَّ الصَّبْرَ مِفْتَاحُ الفَرَجِ، وَكُلٌّ مُيَسَّرٌ لِمَا خُلِقَ لَهُ. لَا تَتَعَجَّلْ، وَٱسْتَرِحْ مَتَى شِئْتَ قَلِيلًا أَوْ كَثِيرًا حَتَّىٰ تَطْمَئِنَّ",
        "Ấn ẨN ậc ỗng ỘC, ǺǼ Ő Ű ģ ļ ș ț und Ängste, lang genug für zwei Zeilen auf jedem Schirm"})
    for (const float size_px : {14.0f, 22.5f, 30.0f, 46.0f}) {
      Label label = paragraph(text);
      label.size_px = size_px;
      label.box.width = 18 * size_px;
      INFO(text << " at " << size_px);
      CHECK(lost_pixels(setter.pieces(label), *setter.draw(label)) == 0);
    }
}
