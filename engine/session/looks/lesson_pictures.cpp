#include "engine/session/looks/lesson_pictures.h"

#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace dorsal {
namespace {

constexpr float field_wide = 300, field_tall = 150; // what each picture is drawn on
constexpr float full_turn = 2 * std::numbers::pi_v<float>;

class Sketch {
public:
  Sketch(DisplayList& list, const Look& look, const Box& box)
      : list_(list), look_(look), scale_(std::min(box.width / field_wide, box.height / field_tall)),
        left_(box.x + (box.width - field_wide * scale_) / 2),
        top_(box.y + (box.height - field_tall * scale_) / 2) {}

  [[nodiscard]] const Theme& theme() const { return look_.theme; }
  [[nodiscard]] const Look& look() const { return look_; }
  [[nodiscard]] DisplayList& list() const { return list_; }
  [[nodiscard]] Point at(float x, float y) const { return {left_ + x * scale_, top_ + y * scale_}; }
  [[nodiscard]] Box box(float x, float y, float width, float height) const {
    return {at(x, y).x, at(x, y).y, width * scale_, height * scale_};
  }
  void disc(float x, float y, float radius, Colour colour) const {
    add_dot(list_, at(x, y), 2 * radius * scale_, colour);
  }
  void ring(float x, float y, float radius, float line, Colour colour) const {
    list_.items.emplace_back(
        Frame{box(x - radius, y - radius, 2 * radius, 2 * radius), colour, line * scale_, radius * scale_});
  }
  void panel(float x, float y, float width, float height, Colour colour, float corner = 0) const {
    list_.items.emplace_back(Panel{box(x, y, width, height), colour, corner * scale_});
  }
  void line(Point from, Point to, float thick, Colour colour) const {
    add_line(list_, at(from.x, from.y), at(to.x, to.y), thick * scale_, colour);
    disc(from.x, from.y, thick / 2, colour);
    disc(to.x, to.y, thick / 2, colour);
  }
  void arc(float x, float y, float radius, float from, float to, float thick, Colour colour) const {
    constexpr int steps = 24;
    const auto on = [&](int step) {
      const float angle = full_turn * (from + (to - from) * static_cast<float>(step) / steps);
      return Point{x + radius * std::cos(angle), y + radius * std::sin(angle)};
    };
    for (int step = 0; step < steps; ++step) line(on(step), on(step + 1), thick, colour);
  }
  void words(float x, float y, float width, float height, std::string text, float size, Colour colour) const {
    list_.items.emplace_back(look_.fitted({.box = box(x, y, width, height),
                                           .text = std::move(text),
                                           .size_px = size * scale_,
                                           .colour = colour,
                                           .bold = true}));
  }

private:
  DisplayList& list_;
  const Look& look_;
  float scale_, left_, top_;
};

// One back whose squares are sharp beside one whose squares run into each other.
void draw_blurred(const Sketch& on) {
  const Theme& theme = on.theme();
  const touch::Grid grid = touch::grid_of(12).value();
  for (const bool is_blurred : {false, true}) {
    const BackOnScreen back{on.box(is_blurred ? 160 : 0, 0, 140, field_tall), grid};
    back.draw(on.list(), theme);
    for (int square = 1; square <= grid.squares; ++square) {
      const Box box = back.square(square);
      if (!is_blurred) {
        on.list().items.emplace_back(Frame{box, theme.ink, std::max(1.5F, box.width * 0.07F), 0});
        continue;
      }
      constexpr int shells = 7;
      for (int shell = shells; shell > 0; --shell) {
        const float out = box.width * (0.15F + 0.11F * static_cast<float>(shell));
        const Point middle{box.x + box.width / 2, box.y + box.height / 2};
        const float share = 0.55F * static_cast<float>(shells - shell + 1) / shells;
        add_dot(on.list(), middle, 2 * out * 0.62F, mixed(theme.zone, theme.zone_line, share));
      }
    }
  }
}

// From the back by a line to a knob that sets how loud it arrives.
void draw_signal(const Sketch& on) {
  const Theme& theme = on.theme();
  const BackOnScreen back{on.box(0, 0, 100, field_tall), touch::grid_of(12).value()};
  back.draw(on.list(), theme);
  on.disc(50, 98, 9, theme.no);
  on.disc(50, 98, 4, theme.zone);
  constexpr std::array<float, 4> dots{66, 80, 94, 108};
  for (const float x : dots) on.disc(x, 98 - (x - 50) * 0.3F, 2.6F, theme.no);
  const float x = 175, y = 76;
  on.arc(x, y, 44, 0.38F, 1.12F, 4, theme.zone_line);
  for (int tick = 0; tick <= 10; ++tick) {
    const float angle = full_turn * (0.38F + 0.074F * static_cast<float>(tick));
    const float from = 50, to = 57;
    on.line({x + from * std::cos(angle), y + from * std::sin(angle)},
            {x + to * std::cos(angle), y + to * std::sin(angle)}, 2.2F, theme.ink);
  }
  on.disc(x, y, 32, theme.button);
  const float pointer = full_turn * 0.92F;
  on.line({x + 10 * std::cos(pointer), y + 10 * std::sin(pointer)},
          {x + 27 * std::cos(pointer), y + 27 * std::sin(pointer)}, 5, theme.button_ink);
  on.words(100, 124, 74, 26, on.look().say("quiet"), 19, theme.ink);
  on.words(178, 124, 74, 26, on.look().say("loud"), 19, theme.ink);
  for (int wave = 0; wave < 3; ++wave)
    on.arc(238, y, 14 + 14 * static_cast<float>(wave), -0.09F, 0.09F, 3.4F, theme.ink);
}

// A smoke alarm, and steam from a shower.
void draw_alarm(const Sketch& on) {
  const Theme& theme = on.theme();
  on.disc(95, 58, 34, theme.zone);
  on.ring(95, 58, 34, 3.4F, theme.ink);
  on.ring(95, 58, 20, 2.4F, theme.zone_line);
  on.disc(95, 58, 6, theme.no);
  for (int wave = 0; wave < 3; ++wave) {
    const float radius = 46 + 13 * static_cast<float>(wave);
    on.arc(95, 58, radius, 0.43F, 0.57F, 3.6F, theme.no);
    on.arc(95, 58, radius, -0.07F, 0.07F, 3.6F, theme.no);
  }
  on.line({282, 8}, {282, 20}, 5, theme.ink); // the shower
  on.line({282, 8}, {252, 8}, 5, theme.ink);
  on.list().items.emplace_back(
      Shape{{on.at(244, 8), on.at(260, 8), on.at(272, 32), on.at(232, 32)}, theme.zone_line});
  for (int drop = 0; drop < 5; ++drop) {
    const float x = 236 + 8 * static_cast<float>(drop);
    for (int part = 0; part < 4; ++part) {
      const float y = 40 + 24 * static_cast<float>(part) + (drop % 2 == 0 ? 0.0F : 10.0F);
      on.line({x, y}, {x, y + 8}, 2.4F, theme.button);
    }
  }
  for (const float x : {206.0F, 290.0F}) // steam
    for (int part = 0; part < 5; ++part) {
      const float y = 138 - 16 * static_cast<float>(part), aside = part % 2 == 0 ? 4.0F : -4.0F;
      on.line({x + aside, y}, {x - aside, y - 13}, 3, theme.zone);
    }
}

// Four things that fill a cup, and one drop too many.
void draw_cup(const Sketch& on) {
  const Theme& theme = on.theme();
  constexpr float foot = 142, height = 112, top = foot - height;
  const std::array<Colour, 4> layers{theme.button, mixed(theme.button, theme.zone, 0.4),
                                     mixed(theme.no, theme.zone, 0.35), theme.no};
  const auto half = [](float up) { return 44 + 22 * up; };
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    const float low = static_cast<float>(layer) / 4, high = static_cast<float>(layer + 1) / 4;
    on.list().items.emplace_back(
        Shape{{on.at(150 - half(low), foot - height * low), on.at(150 + half(low), foot - height * low),
               on.at(150 + half(high), foot - height * high), on.at(150 - half(high), foot - height * high)},
              layers.at(layer)});
  }
  on.line({150 - half(0), foot}, {150 - half(1.04F), foot - height * 1.04F}, 4, theme.ink);
  on.line({150 + half(0), foot}, {150 + half(1.04F), foot - height * 1.04F}, 4, theme.ink);
  on.line({150 - half(0), foot}, {150 + half(0), foot}, 4, theme.ink);
  on.disc(150, 12, 6, theme.no); // the last drop
  on.list().items.emplace_back(Shape{{on.at(144.6F, 10), on.at(150, -3), on.at(155.4F, 10)}, theme.no});
  for (const float side : {-1.0F, 1.0F})
    for (const float down : {8.0F, 34.0F})
      on.disc(150 + side * (half(1) + 12 + down * 0.1F), top + down, 5, theme.no);
}

// The same spine upright, bent and stretched: blocks along an arc.
void draw_spine(const Sketch& on) {
  const Theme& theme = on.theme();
  struct Bend {
    float x, per_block, start;
  };
  constexpr int blocks = 9;
  for (const Bend& bend :
       {Bend{60, 0.012F, -0.262F}, Bend{140, 0.025F, -0.27F}, Bend{255, -0.016F, -0.235F}}) {
    float x = bend.x, y = 138, angle = bend.start;
    for (int block = 0; block < blocks; ++block) {
      const float along_x = std::cos(full_turn * angle), along_y = std::sin(full_turn * angle);
      const float length = 13, half = 13 - 0.6F * static_cast<float>(block);
      const Point low{x, y}, high{x + along_x * (length - 3.4F), y + along_y * (length - 3.4F)};
      const float side_x = -along_y * half, side_y = along_x * half;
      on.list().items.emplace_back(
          Shape{{on.at(low.x + side_x, low.y + side_y), on.at(high.x + side_x, high.y + side_y),
                 on.at(high.x - side_x, high.y - side_y), on.at(low.x - side_x, low.y - side_y)},
                block % 2 == 0 ? theme.button : mixed(theme.button, theme.zone, 0.25)});
      x += along_x * length;
      y += along_y * length;
      angle += bend.per_block;
    }
  }
}

// Of a hundred people without back pain, how many have worn discs on a scan (Brinjikji et al. 2015, AJNR
// 36:811, table 2).
void draw_ages(const Sketch& on) {
  const Theme& theme = on.theme();
  constexpr std::array<int, 7> shares{37, 52, 68, 80, 88, 93, 96};
  constexpr float foot = 120, height = 92, step = 40;
  on.line({8, foot}, {field_wide - 8, foot}, 2, theme.ink);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const float x = 14 + step * static_cast<float>(i), share = static_cast<float>(shares.at(i)) / 100;
    on.panel(x, foot - height * share, 28, height * share, theme.button);
    on.words(x - 6, foot - height * share - 27, 40, 26, fmt::format("{}", shares.at(i)), 20, theme.ink);
    on.words(x - 6, foot + 3, 40, 26, fmt::format("{}", 20 + 10 * i), 20, theme.quiet_ink);
  }
}

// A finger on a grid, a turned figure, a thought of moving.
void draw_practice(const Sketch& on) {
  const Theme& theme = on.theme();
  for (int square = 0; square < 9; ++square) {
    const float x = 8 + 26 * static_cast<float>(square % 3), y = 34 + 26 * static_cast<float>(square / 3);
    on.panel(x, y, 24, 24, square == 5 ? theme.button : theme.zone);
  }
  on.line({116, 128}, {77, 74}, 12, theme.ink); // the finger
  on.disc(150, 40, 11, theme.ink);
  on.list().items.emplace_back(
      Shape{{on.at(128, 60), on.at(174, 54), on.at(166, 100), on.at(136, 104)}, theme.button});
  on.list().items.emplace_back(
      Shape{{on.at(136, 104), on.at(166, 100), on.at(170, 132), on.at(132, 132)}, theme.ink});
  on.arc(150, 62, 34, 0.62F, 0.88F, 3.4F, theme.no);
  on.list().items.emplace_back(Shape{{on.at(170, 26), on.at(181, 38), on.at(166, 40)}, theme.no});
  on.disc(218, 96, 17, theme.ink); // who imagines
  on.list().items.emplace_back(
      Shape{{on.at(196, 142), on.at(240, 142), on.at(230, 116), on.at(206, 116)}, theme.ink});
  on.disc(238, 70, 3.4F, theme.zone);
  on.disc(246, 60, 5, theme.zone);
  on.disc(268, 36, 28, theme.zone);
  on.disc(266, 22, 5, theme.button);
  on.line({266, 30}, {276, 44}, 4, theme.button);
  on.line({276, 44}, {266, 56}, 4, theme.button);
  on.line({268, 34}, {284, 32}, 3, theme.button);
}

void draw_stairs(const Sketch& on) {
  const Theme& theme = on.theme();
  constexpr int steps = 6;
  for (int step = 0; step < steps; ++step) {
    const float x = 20 + 44 * static_cast<float>(step), high = 16 + 17 * static_cast<float>(step);
    on.panel(x, 142 - high, 44, high, step < 3 ? theme.button : theme.zone);
    on.panel(x, 142 - high, 44, 4, theme.ink);
  }
  const float x = 130, foot = 142 - 16 - 34; // on the third one
  on.line({x - 6, foot}, {x, foot - 20}, 5, theme.ink);
  on.line({x + 10, foot - 12}, {x, foot - 20}, 5, theme.ink);
  on.line({x, foot - 20}, {x + 3, foot - 44}, 6, theme.ink);
  on.line({x + 3, foot - 40}, {x + 14, foot - 26}, 4, theme.ink);
  on.disc(x + 5, foot - 55, 8, theme.ink);
}

// Pain over weeks: up and down, now and then more, and back again. Nothing is promised of where it leads.
void draw_waves(const Sketch& on) {
  const Theme& theme = on.theme();
  on.line({20, 6}, {20, 122}, 2.6F, theme.ink);
  on.line({20, 122}, {292, 122}, 2.6F, theme.ink);
  constexpr int points = 90;
  const auto height = [](int at) {
    const float share = static_cast<float>(at) / points;
    const auto bump = [&](float middle, float across, float high) {
      const float away = (share - middle) / across;
      return high * std::exp(-away * away);
    };
    return 30 + 5 * std::sin(full_turn * 7 * share) + bump(0.3F, 0.05F, 52) + bump(0.74F, 0.045F, 44);
  };
  for (int at = 0; at < points; ++at) {
    const auto place = [&](int point) {
      return Point{24 + 264 * static_cast<float>(point) / points, 118 - height(point)};
    };
    on.line(place(at), place(at + 1), 4, theme.no);
  }
  on.words(30, 0, 80, 26, on.look().say("pain"), 19, theme.ink);
  on.words(212, 124, 80, 26, on.look().say("weeks"), 19, theme.ink);
}

} // namespace

void add_lesson_picture(DisplayList& list, const Look& look, const Box& box, lesson::Picture picture) {
  const Sketch on{list, look, box};
  switch (picture) {
  case lesson::Picture::none: return;
  case lesson::Picture::blurred: return draw_blurred(on);
  case lesson::Picture::signal: return draw_signal(on);
  case lesson::Picture::alarm: return draw_alarm(on);
  case lesson::Picture::cup: return draw_cup(on);
  case lesson::Picture::spine: return draw_spine(on);
  case lesson::Picture::ages: return draw_ages(on);
  case lesson::Picture::practice: return draw_practice(on);
  case lesson::Picture::stairs: return draw_stairs(on);
  case lesson::Picture::waves: return draw_waves(on);
  }
}

} // namespace dorsal
