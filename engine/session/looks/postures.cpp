#include "engine/session/looks/postures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dorsal {
namespace {

// Drawn on a field of 100 by 70; the helper is light with a dark edge, the patient dark.
class Drawing {
public:
  Drawing(DisplayList& list, const Theme& theme, const Box& box)
      : list_(list), theme_(theme), scale_(std::min(box.width / 100, box.height / 70)),
        left_(box.x + (box.width - 100 * scale_) / 2), top_(box.y + (box.height - 70 * scale_) / 2) {}

  void patient_head(float x, float y) const { disc(x, y, 6, theme_.ink); }
  void helper_head(float x, float y) const {
    disc(x, y, 6, theme_.ink);
    disc(x, y, 4.6F, theme_.zone);
  }
  void patient(Point from, Point to) const { limb(from, to, 6, theme_.ink); }
  void helper(Point from, Point to) const {
    limb(from, to, 5, theme_.ink);
    limb(from, to, 2.4F, theme_.zone);
  }
  void thing(float x, float y, float wide, float tall) const {
    list_.items.emplace_back(
        Panel{{at(x, y).x, at(x, y).y, wide * scale_, tall * scale_}, theme_.zone_line, 0});
  }
  // The screen, turned away from the patient.
  void screen(float x, float y) const {
    thing(x, y, 3, 18);
    thing(x - 4, y + 18, 11, 2);
  }
  void keypad(float x, float y) const {
    thing(x, y, 8, 10);
    for (int i = 0; i < 9; ++i) {
      const int row = i / 3;
      list_.items.emplace_back(
          Panel{{at(x + 1.2F + static_cast<float>(i % 3) * 2.2F, 0).x,
                 at(0, y + 1.2F + static_cast<float>(row) * 2.8F).y, 1.4F * scale_, 1.8F * scale_},
                theme_.zone,
                0});
    }
  }
  void speech(float x, float y) const {
    disc(x, y, 5.5F, theme_.zone_line);
    disc(x, y, 4.2F, theme_.zone);
    list_.items.emplace_back(
        Shape{{at(x - 6, y + 8), at(x - 3.5F, y + 3), at(x - 0.5F, y + 5)}, theme_.zone_line});
  }

private:
  [[nodiscard]] Point at(float x, float y) const { return {left_ + x * scale_, top_ + y * scale_}; }
  void disc(float x, float y, float radius, Colour colour) const {
    const Point middle = at(x, y);
    const float px = radius * scale_;
    list_.items.emplace_back(Panel{{middle.x - px, middle.y - px, 2 * px, 2 * px}, colour, px});
  }
  void limb(Point from, Point to, float thick, Colour colour) const {
    const Point a = at(from.x, from.y), b = at(to.x, to.y);
    const float length = std::max(0.01F, std::hypot(b.x - a.x, b.y - a.y)), half = thick * scale_ / 2;
    const float ux = (b.x - a.x) / length * half, uy = (b.y - a.y) / length * half;
    list_.items.emplace_back(Shape{
        {{a.x - uy, a.y + ux}, {a.x + uy, a.y - ux}, {b.x + uy, b.y - ux}, {b.x - uy, b.y + ux}}, colour});
    disc(from.x, from.y, thick / 2, colour);
    disc(to.x, to.y, thick / 2, colour);
  }

  DisplayList& list_;
  const Theme& theme_;
  float scale_, left_, top_;
};

void lying(const Drawing& draw) {
  draw.thing(6, 52, 62, 4); // a couch
  draw.thing(10, 56, 3, 12);
  draw.thing(60, 56, 3, 12);
  draw.patient_head(12, 46);
  draw.patient({20, 48}, {42, 48});
  draw.patient({42, 48}, {64, 49});
  draw.patient({22, 48}, {14, 58});
  draw.keypad(8, 58);
  draw.helper_head(52, 12);
  draw.helper({52, 20}, {54, 42});
  draw.helper({52, 24}, {40, 42});
  draw.helper({54, 42}, {56, 66});
  draw.screen(84, 22);
}

void astride(const Drawing& draw) {
  draw.thing(14, 44, 20, 3); // a chair, its back before the patient
  draw.thing(13, 20, 3, 48);
  draw.thing(31, 47, 3, 21);
  draw.patient_head(22, 12);
  draw.patient({24, 22}, {26, 42});
  draw.patient({24, 24}, {15, 26});
  draw.patient({26, 42}, {14, 50});
  draw.patient({14, 50}, {16, 66});
  draw.helper_head(54, 14);
  draw.helper({54, 22}, {56, 44});
  draw.helper({53, 26}, {32, 34});
  draw.helper({56, 44}, {58, 66});
  draw.screen(84, 22);
}

} // namespace

void add_postures(DisplayList& list, const Look& look, const Box& box) {
  const std::array<std::string, 3> words{look.say("Lying face down, a keypad in the hand"),
                                         look.say("Astride a chair, a keypad in the hand"),
                                         look.say("Said aloud, and the helper types")};
  const float gap = 16 * look.layout.unit();
  const float wide = (box.width - 2 * gap) / 3,
              foot = std::min(70 * look.layout.text_unit(), box.height * 0.4F);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Box field{box.x + static_cast<float>(i) * (wide + gap), box.y, wide, box.height - foot};
    const Drawing draw{list, look.theme, field};
    i == 0 ? lying(draw) : astride(draw);
    if (i == 1) draw.keypad(3, 26);
    if (i == 2) draw.speech(10, 8);
    list.items.emplace_back(look.fitted({.box = {field.x, field.y + field.height, wide, foot},
                                         .text = words[i],
                                         .size_px = 24 * look.layout.text_unit(),
                                         .colour = look.theme.ink,
                                         .align = Align::centre}));
  }
}

} // namespace dorsal
