#include "engine/session/looks/led_parts.h"

#include <algorithm>
#include <utility>

namespace dorsal {

Halves halves_of(const Layout& layout) {
  const float unit = layout.unit(), margin = 24 * unit;
  const float top = layout.progress_line().height + margin, foot = layout.height() - margin;
  const float middle = layout.width() * 0.5F;
  const Box pause = layout.pause_mark();
  const float x = middle + margin / 2, wide = layout.width() - margin - x;
  const float role = std::min(64 * layout.text_unit(), 90 * unit);
  const float button = std::max(110 * unit, 90 * layout.text_unit() * 0.72F);
  const float under = std::max(top + role, pause.y + pause.height) + margin / 2;
  const float words = (foot - button - margin / 2 - under) * 0.56F;
  return {.back = {margin, top, middle - 1.5F * margin, foot - top},
          .role = {x, top, pause.x - margin / 2 - x, role},
          .words = {x, under, wide, words},
          .more = {x, under + words, wide, foot - button - margin / 2 - under - words},
          .button = {x, foot - button, wide, button}};
}

void add_role(DisplayList& list, const Look& look, const Box& box, std::string who, bool helper) {
  const float unit = look.layout.unit();
  if (helper)
    list.items.emplace_back(Panel{box, look.theme.ink, 12 * unit});
  else
    list.items.emplace_back(Panel{box, look.theme.zone, 12 * unit});
  list.items.emplace_back(Frame{box, look.theme.ink, 3 * unit, 12 * unit});
  list.items.emplace_back(look.fitted({.box = {box.x + 10 * unit, box.y, box.width - 20 * unit, box.height},
                                       .text = std::move(who),
                                       .size_px = 30 * look.layout.text_unit(),
                                       .colour = helper ? look.theme.zone : look.theme.ink,
                                       .align = Align::centre,
                                       .bold = true}));
}

void add_words(DisplayList& list, const Look& look, const Box& box, std::string text, float size_units,
               bool bold) {
  list.items.emplace_back(look.fitted({.box = box,
                                       .text = std::move(text),
                                       .size_px = size_units * look.layout.text_unit(),
                                       .colour = look.theme.ink,
                                       .align = Align::centre,
                                       .bold = bold}));
}

void add_led_button(DisplayList& list, const Look& look, const Box& box, std::string text, Inviting inviting,
                    float size_units) {
  const float unit = look.layout.unit();
  const bool main = inviting == Inviting::yes;
  list.items.emplace_back(Panel{box, main ? look.theme.button : look.theme.zone, 16 * unit});
  if (!main) list.items.emplace_back(Frame{box, look.theme.zone_line, 2 * unit, 16 * unit});
  list.items.emplace_back(look.fitted(
      {.box = {box.x + 12 * unit, box.y + 6 * unit, box.width - 24 * unit, box.height - 12 * unit},
       .text = std::move(text),
       .size_px = size_units * look.layout.text_unit(),
       .colour = main ? look.theme.button_ink : look.theme.ink,
       .align = Align::centre,
       .bold = true}));
}

void add_tip(DisplayList& list, const Box& box, const probe::Tip& tip, Colour colour) {
  const float across = std::min(box.height, box.width * 0.3F), half = across / 2;
  const float middle = box.x + box.width / 2, foot = box.y + box.height;
  if (tip.pointed == 0)
    list.items.emplace_back(Panel{{middle - half, box.y, across, box.height}, colour, half});
  else
    list.items.emplace_back(Shape{{{middle - half, box.y}, {middle + half, box.y}, {middle, foot}}, colour});
}

void add_question(DisplayList& list, const Look& look, const LedQuestion& asked, const std::string& typed) {
  const Halves at = halves_of(look.layout);
  add_role(list, look, at.role, asked.role, asked.to_helper);
  if (typed.empty())
    add_words(list, look, at.words, asked.question, 46, true);
  else
    add_words(list, look, at.words, typed, 110, true);
  add_words(list, look, at.more,
            typed.empty() ? asked.how_to_answer : look.say("Enter: this is it. Backspace: take it back."), 28,
            false);
  add_led_button(list, look, at.button, asked.nothing, Inviting::no);
}

} // namespace dorsal
