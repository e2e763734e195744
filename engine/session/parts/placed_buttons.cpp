#include "engine/session/parts/placed_buttons.h"

#include "engine/core/trial/answer_keys.h"
#include "engine/session/looks/icons.h"

#include <algorithm>
#include <utility>

namespace dorsal {
namespace {

void drop_answer_keys(const AnswerKeys& answers, ScreenBuilder::ButtonText& text) {
  if (std::erase_if(text.keys, [&](Key key) { return side_of(answers, key).has_value(); }) > 0)
    text.hint.clear();
}

constexpr float icon_share = 0.82F, icon_gap_share = 0.42F; // of the letters beside it

// The room of an icon and of the gap after it.
float icon_room(const Label& label) { return (icon_share + icon_gap_share) * label.size_px; }

float edge_of(const Look& look) { return 10 * look.layout.unit(); }
float inner_height(const PlacedButton& button, const Look& look) {
  return button.box.height - 2 * edge_of(look) * 0.4f;
}
float label_height(const PlacedButton& button, const Look& look) {
  return inner_height(button, look) * (button.text.hint.empty() ? 1 : 0.54f);
}
Colour ink_of(const PlacedButton& button, const Look& look) {
  return button.weight == Weight::main ? look.theme.button_ink : look.theme.ink;
}

// All in one size, with room for icons before those that have one.
std::vector<Label> button_labels(const std::vector<PlacedButton>& buttons, const Look& look, bool icons) {
  std::vector<Label> labels;
  const float edge = edge_of(look);
  for (const PlacedButton& button : buttons) {
    const Box& box = button.box;
    Label label{.box = {box.x + edge, box.y + edge * 0.4f, box.width - 2 * edge, label_height(button, look)},
                .text = button.text.label,
                .size_px = 28 * look.layout.text_unit(),
                .colour = ink_of(button, look),
                .align = Align::centre,
                .bold = true};
    if (icons && icon_of(button.text.command)) label.box.width -= icon_room(label);
    labels.push_back(look.fitted(std::move(label)));
  }
  if (labels.empty()) return labels;
  const float size_px = std::ranges::min_element(labels, {}, &Label::size_px)->size_px;
  for (Label& label : labels) label.size_px = size_px;
  return labels;
}

// Icon and label together in the middle.
void add_icon_before(Screen& screen, const Look& look, const PlacedButton& button, Icon icon, Label& label) {
  const bool from_right = look.words.get().reads_right_to_left();
  const float room = icon_room(label), side = icon_share * label.size_px;
  label.box = {button.box.x + edge_of(look) + (from_right ? 0 : room), label.box.y,
               button.box.width - 2 * edge_of(look) - room, label.box.height};
  const float half = look.ruler.get().measure(label).width_px / 2;
  const float middle = label.box.x + label.box.width / 2;
  const float x = from_right ? middle + half + room - side : middle - half - room;
  add_icon(screen.list, icon, {x, label.box.y + (label.box.height - side) / 2, side, side}, label.colour,
           from_right);
}

} // namespace

void add_buttons(Screen& screen, const Look& look, std::vector<PlacedButton> buttons) {
  const float unit = look.layout.unit();
  const Theme& theme = look.theme;
  if (!screen.takes_typing)
    for (PlacedButton& button : buttons) drop_answer_keys(look.answer_keys, button.text);
  std::vector<Label> labels = button_labels(buttons, look, true), hints;
  std::vector<Label> bare = button_labels(buttons, look, false);
  // Words go before signs: where these would make the letters smaller, there are none.
  const bool icons = !labels.empty() && labels.front().size_px >= bare.front().size_px;
  if (!icons) labels = std::move(bare);
  for (const PlacedButton& button : buttons) {
    if (button.text.hint.empty()) continue;
    const float first = label_height(button, look);
    hints.push_back(
        look.fitted({.box = {button.box.x + edge_of(look), button.box.y + edge_of(look) * 0.4f + first,
                             button.box.width - 2 * edge_of(look), inner_height(button, look) - first},
                     .text = button.text.hint,
                     .size_px = 20 * look.layout.text_unit(),
                     .colour = ink_of(button, look)}));
  }
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    PlacedButton& button = buttons[i];
    const bool main = button.weight == Weight::main;
    screen.list.items.emplace_back(Panel{button.box, main ? theme.button : theme.zone, 16 * unit});
    if (!main) screen.list.items.emplace_back(Frame{button.box, theme.zone_line, 2 * unit, 16 * unit});
    if (const auto icon = icon_of(button.text.command); icon && icons)
      add_icon_before(screen, look, button, *icon, labels[i]);
    screen.buttons.push_back(
        {button.box, button.text.command, std::move(button.text.keys), button.text.choice});
  }
  add_in_one_size(screen, std::move(labels));
  add_in_one_size(screen, std::move(hints));
}

} // namespace dorsal
