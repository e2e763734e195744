// Every screen in every size, text scale and language: nothing clipped, overlapped or hard to read. Texts are
// measured with the real typefaces.
#include "engine/clinic/instrument/shipped_instruments.h"
#include "engine/clinic/visit/catalogue.h"
#include "engine/core/visit/questioning.h"
#include "engine/device/drawing/offscreen_painter.h"
#include "engine/session/gallery/gallery.h"
#include "engine/session/instrument_screens.h"
#include "engine/session/looks/languages.h"
#include "tests/support/catch.h"

#include <cmath>
#include <filesystem>
#include <map>
#include <set>

using namespace dorsal;

namespace {

const std::filesystem::path catalogues = std::filesystem::path{DORSAL_BINARY_DIR} / "share" / "locale";
const ScreenSize sizes[] = {{1024, 600}, {1280, 720}, {1920, 1080}, {2560, 1440}};
constexpr float slack_px = 1.5f;
constexpr float least_letters_px = 14;

Example example(Side side) {
  StimulusItem item;
  item.side = side;
  item.movement = Movement::combined; // the longest words
  return {{side == Side::left ? 0u : 1u, 0.75f, false, 0}, item};
}

// What the letters of a label cover.
Box ink_of(const Label& label, const TextRuler& ruler) {
  const TextSize size = ruler.measure(label);
  float x = label.box.x;
  if (label.align == Align::centre) x += (label.box.width - size.width_px) / 2;
  if (label.align == Align::right) x += label.box.width - size.width_px;
  return {x, label.box.y + (label.box.height - size.height_px) / 2, size.width_px, size.height_px};
}

bool within(const Box& inner, const Box& outer) {
  return inner.x >= outer.x - slack_px && inner.y >= outer.y - slack_px &&
         inner.x + inner.width <= outer.x + outer.width + slack_px &&
         inner.y + inner.height <= outer.y + outer.height + slack_px;
}

bool meet(const Box& a, const Box& b) {
  return a.x + slack_px < b.x + b.width && b.x + slack_px < a.x + a.width &&
         a.y + slack_px < b.y + b.height && b.y + slack_px < a.y + a.height;
}

// Pictures may be turned to any angle about their middle.
Box reach_of(const Figure& figure) {
  if (figure.roll_deg == 0) return figure.box;
  const double angle = figure.roll_deg * 3.14159265358979 / 180;
  const double c = std::abs(std::cos(angle)), s = std::abs(std::sin(angle));
  const auto wide = static_cast<float>(c * figure.box.width + s * figure.box.height);
  const auto tall = static_cast<float>(s * figure.box.width + c * figure.box.height);
  return {figure.box.x + (figure.box.width - wide) / 2, figure.box.y + (figure.box.height - tall) / 2, wide,
          tall};
}

struct Problems {
  std::string where;
  std::vector<std::string> found;
  void add(const std::string& what, const std::string& text) {
    found.push_back(where + ": " + what + ": " + text);
  }
};

void check_label(const DisplayList& list, std::size_t at, const Label& label, const TextRuler& ruler,
                 const Box& window, Problems& problems) {
  const Box ink = ink_of(label, ruler);
  if (!within(ink, window)) problems.add("outside the window", label.text);
  if (!within(ink, label.box)) problems.add("larger than its box", label.text);
  if (label.size_px < least_letters_px)
    problems.add("letters of " + std::to_string(label.size_px), label.text);
  Colour behind = list.background;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto& item = list.items[i];
    if (const auto* panel = std::get_if<Panel>(&item); panel && i < at && meet(panel->box, ink)) {
      behind = panel->colour;
      if (!within(ink, panel->box)) problems.add("crosses the edge of a panel", label.text);
    }
    if (const auto* panel = std::get_if<Panel>(&item); panel && i > at && meet(panel->box, ink))
      problems.add("covered by a panel", label.text);
    if (const auto* other = std::get_if<Label>(&item); other && i > at && meet(ink_of(*other, ruler), ink))
      problems.add("overlaps \"" + other->text + "\"", label.text);
  }
  // What stands on a panel is readable whatever lies below the panel.
  for (const DisplayItem& item : list.items)
    if (const auto* figure = std::get_if<Figure>(&item); figure && behind == list.background)
      if (meet(reach_of(*figure), ink)) problems.add("overlaps a picture", label.text);
  if (contrast(label.colour, behind) < 4.5)
    problems.add("contrast " + std::to_string(contrast(label.colour, behind)), label.text);
}

void check_screen(const Screen& screen, const Look& look, Problems& problems) {
  const Box window{0, 0, look.layout.width(), look.layout.height()};
  const DisplayList& list = screen.frames.empty() ? screen.list : screen.frames[screen.frames.size() / 4];
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (const auto* label = std::get_if<Label>(&list.items[i]))
      check_label(list, i, *label, look.ruler.get(), window, problems);
  for (std::size_t i = 0; i < screen.buttons.size(); ++i) {
    const Box& box = screen.buttons[i].box;
    if (!within(box, window)) problems.add("a button outside the window", std::to_string(i));
    if (box.height < 40 || box.width < 40) problems.add("a button too small", std::to_string(i));
    for (std::size_t j = i + 1; j < screen.buttons.size(); ++j)
      if (meet(box, screen.buttons[j].box)) problems.add("buttons overlap", std::to_string(i));
  }
}

} // namespace

TEST_CASE("every screen: nothing is clipped, overlapped, too small or below 4.5:1 in any size, scale and "
          "language") {
  std::map<std::string, int> counted;
  for (const ScreenSize size : sizes) {
    OffscreenPainter painter{size};
    for (const char* language : screen_languages) {
      const Words words = read_words(catalogues, language);
      for (const float scale : {1.0f, 1.5f, 2.0f})
        for (const Brightness brightness : {Brightness::normal, Brightness::dim})
          for (const GalleryScreen& screen : gallery(example(Side::left), example(Side::right))) {
            const Look look{Layout{size, scale}, page_theme({174, 176, 177}, brightness), words,
                            painter.ruler()};
            Problems problems{screen.name + " " + std::to_string(size.width_px) + "x" +
                                  std::to_string(size.height_px) + " " + std::to_string(scale) + " " +
                                  language,
                              {}};
            for (const Screen& page : every_page(screen.maker, look)) check_screen(page, look, problems);
            for (const std::string& problem : problems.found) UNSCOPED_INFO(problem);
            CHECK(problems.found.empty());
            ++counted[language];
          }
    }
  }
  CHECK(counted["ar"] == counted["en"]);
}

TEST_CASE("every screen: text at 200 % is twice as large as at 100 %, and goes on over pages") {
  const auto smallest_and_largest = [](const std::vector<Screen>& pages) {
    float smallest = 1000, largest = 0;
    for (const Screen& page : pages)
      for (const DisplayItem& item : page.list.items)
        if (const auto* label = std::get_if<Label>(&item);
            label && label->box.y < page.buttons.front().box.y) { // not the buttons
          smallest = std::min(smallest, label->size_px);
          largest = std::max(largest, label->size_px);
        }
    return std::pair{smallest, largest};
  };
  int turned = 0;
  OffscreenPainter painter{{1280, 720}};
  const Example left = example(Side::left), right = example(Side::right);
  for (const char* language : screen_languages) {
    const Words words = read_words(catalogues, language);
    for (const GalleryScreen& screen : gallery(left, right)) {
      const std::set<std::string> read{"about",      "break", "pause",       "message",
                                       "pain-rose",  "stop",  "train-intro", "practice-intro-first",
                                       "long-enough"};
      if (!read.contains(screen.name)) continue;
      INFO(screen.name << ' ' << language);
      const auto once = smallest_and_largest(
          every_page(screen.maker, {Layout{{1280, 720}}, Theme{}, words, painter.ruler()}));
      const std::vector<Screen> pages =
          every_page(screen.maker, {Layout{{1280, 720}, 2}, Theme{}, words, painter.ruler()});
      const auto twice = smallest_and_largest(pages);
      CHECK(twice.first >= 1.98f * once.first);
      CHECK(twice.second >= 1.98f * once.second);
      turned += pages.size() > 1 ? 1 : 0;
    }
  }
  CHECK(turned > 5);
}

TEST_CASE("words: each catalogue is read, counts its own way, and an unknown language stays English") {
  const Words german = read_words(catalogues, "de"), arabic = read_words(catalogues, "ar"),
              unknown = read_words(catalogues, "xx");
  CHECK(german.say("Thank you") == "Vielen Dank");
  CHECK(unknown.say("Thank you") == "Thank you");
  CHECK(german.say("no such message") == "no such message");
  CHECK(german.say("You have answered {count} pictures so far.", fmt::arg("count", 7)) ==
        "Sie haben bisher 7 Bilder beantwortet.");
  const auto planned = [](const Words& words, int minutes) {
    return words.say_count("You have been at it for {minutes} minute, as long as was planned.",
                           "You have been at it for {minutes} minutes, as long as was planned.", minutes,
                           fmt::arg("minutes", minutes));
  };
  CHECK(planned(german, 1) != planned(german, 2).replace(13, 1, "1"));
  CHECK(planned(arabic, 5).find("دقائق") != std::string::npos);
  CHECK(planned(arabic, 20).find("دقيقة") != std::string::npos);
  CHECK(arabic.reads_right_to_left());
  CHECK_FALSE(german.reads_right_to_left());
}

TEST_CASE(
    "every screen: each item of the instruments that ship is read whole in any size, scale and language") {
  std::vector<AskedInstrument> all;
  for (const Instrument& made : shipped_instruments()) all.push_back({made, "start"});
  for (const ScreenSize size : sizes) {
    OffscreenPainter painter{size};
    for (const char* language : screen_languages) {
      const Words words = read_words(catalogues, language);
      for (const float scale : {1.0f, 2.0f}) {
        Questioning questions{all, language};
        const Look look{Layout{size, scale}, Theme{}, words, painter.ruler()};
        Problems problems{fmt::format("{}x{} {} {}", size.width_px, size.height_px, language, scale), {}};
        while (const auto asked = questions.asks()) {
          for (const Screen& page : every_page(instrument_item_screen(*asked), look))
            check_screen(page, look, problems);
          const bool names = asked->typed && asked->typed->empty();
          if (names)
            questions.take({Command::choose, 'w'});
          else if (std::holds_alternative<instrument::YesNo>(asked->item.kind))
            questions.take({Command::choose, asked->item.name == "worse" ? 1 : 0});
          else
            questions.take({Command::go_on, 0});
        }
        for (const std::string& problem : problems.found) UNSCOPED_INFO(problem);
        CHECK(problems.found.empty());
      }
    }
  }
}
