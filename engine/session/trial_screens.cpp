#include "engine/session/trial_screens.h"

#include "engine/session/marks.h"

#include <fmt/format.h>

#include <string>

namespace dorsal {
namespace {

std::string key_hint(const std::vector<Key>& keys) {
  std::string hint;
  for (const Key key : keys) hint += (hint.empty() ? "" : " or ") + name_of(key);
  return hint;
}

void add_zone(DisplayList& list, const TrialLook& look, Side side) {
  const Box zone = look.layout.zone(side);
  const float unit = look.layout.unit();
  const float middle = zone.y + zone.height / 2;
  const float arrow_wide = 92 * unit, arrow_tall = 74 * unit;
  list.items.emplace_back(Panel{zone, look.theme.zone, 22 * unit});
  list.items.emplace_back(Frame{zone, look.theme.zone_line, 2 * unit, 22 * unit});
  add_arrow(list, {zone.x + (zone.width - arrow_wide) / 2, middle - 96 * unit, arrow_wide, arrow_tall}, side,
            look.theme.ink);
  list.items.emplace_back(Label{.box = {zone.x, middle - 8 * unit, zone.width, 60 * unit},
                                .text = side == Side::left ? "LEFT" : "RIGHT",
                                .size_px = 40 * unit,
                                .colour = look.theme.ink,
                                .align = Align::centre,
                                .bold = true});
  list.items.emplace_back(Label{.box = {zone.x, middle + 56 * unit, zone.width, 34 * unit},
                                .text = key_hint(side == Side::left ? look.keys.left : look.keys.right),
                                .size_px = 20 * unit,
                                .colour = look.theme.quiet_ink});
}

DisplayList rest_screen(const TrialLook& look) {
  DisplayList list;
  list.background = look.theme.background;
  Box line = look.layout.progress_line();
  list.items.emplace_back(Panel{line, look.theme.progress_rest, 0});
  line.width *= static_cast<float>(look.progress);
  list.items.emplace_back(Panel{line, look.theme.progress, 0});
  add_zone(list, look, Side::left);
  add_zone(list, look, Side::right);
  return list;
}

// Below the zones, so that a corner of a picture can never cover a word.
void add_below(DisplayList& list, const std::vector<DisplayItem>& items) {
  list.items.insert(list.items.begin(), items.begin(), items.end());
}

void add_message(DisplayList& list, const TrialLook& look, std::string text, Colour colour) {
  const float unit = look.layout.unit();
  const Box card{look.layout.width() / 2 - 230 * unit, look.layout.height() - 112 * unit, 460 * unit,
                 84 * unit};
  list.items.emplace_back(Panel{card, look.theme.zone, 16 * unit});
  list.items.emplace_back(Frame{card, colour, 4 * unit, 16 * unit});
  list.items.emplace_back(Label{.box = card,
                                .text = std::move(text),
                                .size_px = 34 * unit,
                                .colour = colour,
                                .align = Align::centre,
                                .bold = true});
}

std::string_view word(Side side) { return side == Side::left ? "left" : "right"; }

} // namespace

std::string posture_words(const StimulusItem& stimulus) {
  const std::string_view verb = stimulus.movement == Movement::rotation  ? "turned"
                                : stimulus.movement == Movement::flexion ? "bent"
                                                                         : "turned and bent";
  return fmt::format("{} to THEIR {}", verb, word(stimulus.side));
}

std::vector<DisplayItem> picture_items(const TrialLook& look, const ShownPicture& picture) {
  return {Figure{picture.slot, look.layout.picture(picture.width_over_height), picture.roll_deg,
                 picture.mirrored}};
}

std::vector<DisplayItem> control_items(const TrialLook& look, ControlSet set, Side side) {
  const float unit = look.layout.unit();
  const Point centre{look.layout.width() / 2, look.layout.height() / 2};
  if (set == ControlSet::arrows) {
    DisplayList arrow;
    add_arrow(arrow, {centre.x - 150 * unit, centre.y - 110 * unit, 300 * unit, 220 * unit}, side,
              look.theme.ink);
    return arrow.items;
  }
  return {Label{.box = {centre.x - 260 * unit, centre.y - 90 * unit, 520 * unit, 180 * unit},
                .text = std::string{word(side)},
                .size_px = 130 * unit,
                .colour = look.theme.ink,
                .align = Align::centre,
                .bold = true}};
}

TrialScreens trial_screens(const TrialLook& look, const std::vector<DisplayItem>& stimulus) {
  TrialScreens screens;
  screens.rest = rest_screen(look);
  screens.fixation = screens.rest;
  add_fixation_cross(screens.fixation, {look.layout.width() / 2, look.layout.height() / 2},
                     17 * look.layout.unit(), look.theme.ink);
  screens.stimulus = screens.rest;
  add_below(screens.stimulus, stimulus);
  screens.stimulus.stimulus_visible = true;
  return screens;
}

DisplayList result_feedback(const TrialLook& look, const std::vector<DisplayItem>& stimulus,
                            const TrialRecord& record) {
  DisplayList list = rest_screen(look);
  add_below(list, stimulus);
  const bool right = record.correct().value_or(false);
  const Colour colour = right ? look.theme.yes : look.theme.no;
  const Side side = record.stimulus.side;
  const Box zone = look.layout.zone(side);
  const float unit = look.layout.unit();
  list.items.emplace_back(Frame{zone, colour, 8 * unit, 22 * unit});
  const Box mark{zone.x + zone.width / 2 - 34 * unit, zone.y + zone.height - 96 * unit, 68 * unit, 68 * unit};
  if (right)
    add_tick(list, mark, colour);
  else
    add_ring(list, mark, colour);
  std::string text = right ? fmt::format("Yes, {}", word(side)) : fmt::format("It was {}", word(side));
  if (record.outcome == Outcome::time_out) text = fmt::format("Time is up. It was {}", word(side));
  add_message(list, look, std::move(text), colour);
  return list;
}

DisplayList early_feedback(const TrialLook& look) {
  DisplayList list = rest_screen(look);
  add_message(list, look, "A little early. Wait for the picture", look.theme.ink);
  return list;
}

ScreenMaker worked_feedback(const ShownPicture& picture, const TrialRecord& record) {
  return [picture, record](const Layout& layout, const Theme& theme) {
    const float unit = layout.unit();
    const bool right = record.correct().value_or(false);
    const Side side = record.stimulus.side;
    ScreenBuilder screen{"worked answer", layout, theme};
    screen.title(right ? fmt::format("Yes, {}", word(side)) : fmt::format("This one is {}", word(side)));
    screen.text(
        fmt::format("Here is the same picture upright. The person is {}.", posture_words(record.stimulus)),
        1);
    const float top = screen.cursor();
    const float tall = layout.button(0, 1).y - top - 16 * unit;
    const float wide = tall * picture.width_over_height;
    const float middle = layout.width() / 2;
    screen.item(Figure{picture.slot, {middle - wide / 2, top, wide, tall}, 0, picture.mirrored});
    // From behind, the person's left is the viewer's left too.
    const float arrow_wide = 110 * unit, arrow_tall = 88 * unit;
    const float x =
        side == Side::left ? middle - wide / 2 - arrow_wide - 20 * unit : middle + wide / 2 + 20 * unit;
    DisplayList arrow;
    add_arrow(arrow, {x, top + tall * 0.36f, arrow_wide, arrow_tall}, side, theme.yes);
    for (const DisplayItem& part : arrow.items) screen.item(part);
    screen.item(Label{
        .box = {x - 30 * unit, top + tall * 0.36f + arrow_tall + 8 * unit, arrow_wide + 60 * unit, 40 * unit},
        .text = side == Side::left ? "LEFT" : "RIGHT",
        .size_px = 32 * unit,
        .colour = theme.yes,
        .align = Align::centre,
        .bold = true});
    screen.buttons({{"Go on", "Space", Command::go_on, {Key::space, Key::enter}}});
    return screen.build();
  };
}

} // namespace dorsal
