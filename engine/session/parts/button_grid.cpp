#include "engine/session/parts/button_grid.h"

#include "engine/core/instrument/instrument.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/parts/placed_buttons.h"

#include <algorithm>

namespace dorsal {

using ButtonText = ScreenBuilder::ButtonText;

Key digit_key(int digit) { return static_cast<Key>('0' + digit); }

void add_grid(Screen& out, const Look& look, const Box& box, const std::vector<ButtonText>& texts,
              int columns, std::optional<std::size_t> chosen) {
  std::vector<PlacedButton> placed;
  const float gap = 10 * look.layout.unit();
  const int rows = (static_cast<int>(texts.size()) + columns - 1) / columns;
  const float wide = (box.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float tall = std::min(120 * look.layout.unit(),
                              (box.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
  const bool mirrored = look.words.get().reads_right_to_left();
  const float top = box.y + (box.height - static_cast<float>(rows) * (tall + gap) + gap) / 2;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const int row = static_cast<int>(i) / columns;
    const int place = static_cast<int>(i) % columns;
    const auto column = static_cast<float>(mirrored ? columns - 1 - place : place);
    placed.push_back(
        {{box.x + column * (wide + gap), top + static_cast<float>(row) * (tall + gap), wide, tall},
         texts[i],
         chosen == i ? Weight::main : Weight::other});
  }
  add_buttons(out, look, std::move(placed));
}

void add_rating_row(Screen& out, const Look& look, const Box& box, const EndWords& ends,
                    std::optional<int> chosen) {
  const float unit = look.layout.unit();
  const float words = std::min(34 * look.layout.text_unit() * 1.2f, box.height * 0.34f);
  std::vector<ButtonText> texts;
  for (int rating = 0; rating <= instrument::highest_rating; ++rating) {
    const Key key = rating < 10 ? digit_key(rating) : static_cast<Key>('x');
    texts.push_back({std::to_string(rating), "", Command::choose, {key}, rating});
  }
  const float wide = std::min(box.width + 120 * unit, look.layout.width() - 24 * unit);
  const int rows =
      look.layout.is_upright() ? 2 : 1; // one after the other each would be narrower than a thumb
  const float tall = std::min(box.height - words - 8 * unit, 120 * unit * static_cast<float>(rows));
  const float top = box.y + (box.height - tall - words - 8 * unit) / 2;
  const Box row{(look.layout.width() - wide) / 2, top, wide, tall};
  add_grid(out, look, row, texts, (instrument::highest_rating + rows) / rows,
           chosen ? std::optional{static_cast<std::size_t>(*chosen)} : std::nullopt);
  const bool mirrored = look.words.get().reads_right_to_left();
  const float half = wide / 2 - 8 * unit, low = top + tall + 8 * unit;
  const auto end = [&](bool at_left, std::string text) {
    out.list.items.emplace_back(look.fitted({.box = {at_left ? row.x : row.x + wide - half, low, half, words},
                                             .text = std::move(text),
                                             .size_px = 28 * look.layout.text_unit(),
                                             .colour = look.theme.ink,
                                             .align = at_left ? Align::left : Align::right}));
  };
  end(!mirrored, ends.low);
  end(mirrored, ends.high);
}

ButtonText skip_button(const Look& look) {
  ButtonText text = way_on(look, look.say("Skip"));
  text.quiet = true;
  return text;
}

} // namespace dorsal
