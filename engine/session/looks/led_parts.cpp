#include "engine/session/looks/led_parts.h"

#include <utility>

namespace dorsal {

void add_words(DisplayList& list, const Look& look, const Box& box, std::string text, float size_units,
               bool bold) {
  list.items.emplace_back(look.fitted({.box = box,
                                       .text = std::move(text),
                                       .size_px = size_units * look.layout.text_unit(),
                                       .colour = look.theme.ink,
                                       .align = Align::centre,
                                       .bold = bold}));
}

void add_led_button(DisplayList& list, const Look& look, const Box& box, std::string text,
                    Inviting inviting) {
  const float unit = look.layout.unit();
  const bool main = inviting == Inviting::yes;
  list.items.emplace_back(Panel{box, main ? look.theme.button : look.theme.zone, 16 * unit});
  if (!main) list.items.emplace_back(Frame{box, look.theme.zone_line, 2 * unit, 16 * unit});
  list.items.emplace_back(look.fitted(
      {.box = {box.x + 12 * unit, box.y + 6 * unit, box.width - 24 * unit, box.height - 12 * unit},
       .text = std::move(text),
       .size_px = 30 * look.layout.text_unit(),
       .colour = main ? look.theme.button_ink : look.theme.ink,
       .align = Align::centre,
       .bold = true}));
}

} // namespace dorsal
