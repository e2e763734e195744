#include "engine/session/screen.h"

#include <utility>

namespace dorsal {

ScreenBuilder::ScreenBuilder(std::string name, const Layout& layout, const Theme& theme)
    : layout_(layout), theme_(theme), y_(layout.column().y) {
  screen_.name = std::move(name);
  screen_.list.background = theme.background;
}

void ScreenBuilder::line(std::string text, float size_units, int lines, Colour colour, bool bold) {
  const Box column = layout_.column();
  const float size = size_units * layout_.unit();
  const float tall = size * 1.42f * static_cast<float>(lines);
  screen_.list.items.emplace_back(Label{.box = {column.x, y_, column.width, tall},
                                        .text = std::move(text),
                                        .size_px = size,
                                        .colour = colour,
                                        .align = Align::centre,
                                        .bold = bold});
  y_ += tall;
}

ScreenBuilder& ScreenBuilder::title(std::string text) {
  line(std::move(text), 46, 1, theme_.ink, true);
  return space(14);
}
ScreenBuilder& ScreenBuilder::text(std::string text, int lines) {
  line(std::move(text), 30, lines, theme_.ink, false);
  return space(12);
}
ScreenBuilder& ScreenBuilder::note(std::string text, int lines) {
  line(std::move(text), 24, lines, theme_.quiet_ink, false);
  return space(8);
}
ScreenBuilder& ScreenBuilder::space(float units) {
  y_ += units * layout_.unit();
  return *this;
}
ScreenBuilder& ScreenBuilder::item(DisplayItem item) {
  screen_.list.items.push_back(std::move(item));
  return *this;
}

ScreenBuilder& ScreenBuilder::buttons(std::vector<ButtonText> texts) {
  const int count = static_cast<int>(texts.size());
  for (int i = 0; i < count; ++i) {
    ButtonText& text = texts[static_cast<std::size_t>(i)];
    const Box box = layout_.button(i, count);
    const bool primary = i == 0;
    const float unit = layout_.unit();
    const Colour ink = primary ? theme_.button_ink : theme_.ink;
    item(Panel{box, primary ? theme_.button : theme_.zone, 16 * unit});
    if (!primary) item(Frame{box, theme_.zone_line, 2 * unit, 16 * unit});
    item(Label{.box = {box.x, box.y + 8 * unit, box.width, 42 * unit},
               .text = std::move(text.label),
               .size_px = 28 * unit,
               .colour = ink,
               .align = Align::centre,
               .bold = true});
    item(Label{.box = {box.x, box.y + 50 * unit, box.width, 30 * unit},
               .text = std::move(text.hint),
               .size_px = 20 * unit,
               .colour = ink});
    screen_.buttons.push_back({box, text.command, std::move(text.keys)});
  }
  return *this;
}

} // namespace dorsal
