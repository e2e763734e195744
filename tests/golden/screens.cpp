// Every screen that a patient can meet, as the list of what is drawn: in three languages and three sizes.
// Texts are measured with the plain ruler, so that no typeface of the machine matters.
#include "engine/clinic/visit/catalogue.h"
#include "engine/session/gallery/gallery.h"
#include "engine/session/looks/languages.h"
#include "tests/golden/approved.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

using namespace dorsal;
using namespace dorsal::test;

namespace {

// English is kept to be read; of the others a hash of each line.
constexpr Room all_of_it{.whole = 1'000'000, .hashes = 1};
constexpr Room each_line{.whole = 0, .hashes = 1'000'000};

struct Size {
  ScreenSize pixels;
  float text_scale{};
};

Example example(Side side) {
  StimulusItem item;
  item.side = side;
  item.movement = Movement::combined;
  return {{side == Side::left ? 0U : 1U, 0.75F, false, 0}, item};
}

std::string text_of(const Box& box) {
  return fmt::format("{:.1f},{:.1f} {:.1f}x{:.1f}", box.x, box.y, box.width, box.height);
}

std::string text_of(const Colour& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string in_one_line(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
    text.replace(at, 1, "\\n");
  return text;
}

std::string text_of(const DisplayItem& item) {
  struct {
    std::string operator()(const Panel& panel) const {
      return fmt::format("panel {} {} corner {:.1f}", text_of(panel.box), text_of(panel.colour),
                         panel.corner_px);
    }
    std::string operator()(const Frame& frame) const {
      return fmt::format("frame {} {} line {:.1f} corner {:.1f}", text_of(frame.box), text_of(frame.colour),
                         frame.line_px, frame.corner_px);
    }
    std::string operator()(const Shape& shape) const {
      std::string text = fmt::format("shape {}", text_of(shape.colour));
      for (const Point& corner : shape.corners) text += fmt::format(" {:.1f},{:.1f}", corner.x, corner.y);
      return text;
    }
    std::string operator()(const Label& label) const {
      constexpr std::array places{"left", "centre", "right"};
      return fmt::format("label {} {} {:.1f} px {}{} \"{}\"", text_of(label.box), text_of(label.colour),
                         label.size_px, places.at(static_cast<std::size_t>(label.align)),
                         label.bold ? " bold" : "", in_one_line(label.text));
    }
    std::string operator()(const Figure& figure) const {
      return fmt::format("figure {} slot {} roll {:.1f}{}", text_of(figure.box), figure.slot, figure.roll_deg,
                         figure.mirrored ? " mirrored" : "") +
             (figure.opacity < 1 ? fmt::format(" opacity {:.2f}", figure.opacity) : "");
    }
  } in_words;
  return std::visit(in_words, item);
}

std::string text_of(const DisplayList& list) {
  std::string text = fmt::format("  background {}{}\n", text_of(list.background),
                                 list.stimulus_visible ? ", patch white" : "");
  for (const DisplayItem& item : list.items) text += "  " + text_of(item) + '\n';
  return text;
}

std::string_view word_for(Command command) {
  constexpr std::array<std::string_view, 14> words{
      "go on",           "stop", "start anew", "settings",  "explain", "choose",  "pause",
      "other character", "back", "hold",       "film over", "speak",   "page on", "page back"};
  return words.at(static_cast<std::size_t>(command));
}

std::string text_of(const Button& button) {
  std::string text = fmt::format("button {} {}", text_of(button.box), word_for(button.command));
  if (button.command == Command::choose) text += fmt::format(" {}", button.choice);
  for (const Key key : button.keys) text += ' ' + name_of(key);
  return text;
}

std::string text_of(const Screen& screen) {
  std::string text = fmt::format("  {}{}{}\n", screen.name, screen.takes_typing ? ", takes typing" : "",
                                 screen.on_escape == OnEscape::go_on ? ", Esc goes on" : "");
  text += text_of(screen.list);
  for (const Button& button : screen.buttons) text += "  " + text_of(button) + '\n';
  for (const DisplayList& frame : screen.frames) {
    text += "  then\n";
    for (const DisplayItem& item : frame.items)
      if (std::ranges::find(screen.list.items, item) == screen.list.items.end())
        text += "  " + text_of(item) + '\n';
  }
  return text;
}

std::string every_screen(const std::string& language, const Size& size) {
  const Words words = read_words(std::filesystem::path{DORSAL_BINARY_DIR} / "share" / "locale", language);
  const PlainRuler ruler;
  const Look look{Layout{size.pixels, size.text_scale}, page_theme({174, 176, 177}, Brightness::normal),
                  words, ruler};
  std::string text;
  for (const GalleryScreen& screen : gallery(example(Side::left), example(Side::right)))
    for (const Screen& page : every_page(screen.maker, look))
      text += fmt::format("=== {}\n{}", screen.name, text_of(page));
  return text;
}

} // namespace

TEST_CASE("every screen is drawn as it was approved, in each language and size") {
  for (const std::string language : screen_languages) {
    Approved approved{"screens_" + language, language == "en" ? all_of_it : each_line};
    for (const Size& size : {Size{{1024, 600}, 1}, Size{{1280, 720}, 1}, Size{{1280, 720}, 2}})
      approved.check(
          fmt::format("{}x{}_{}.txt", size.pixels.width_px, size.pixels.height_px, size.text_scale),
          every_screen(language, size));
    approved.check_nothing_else();
  }
}
