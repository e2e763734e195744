#include "engine/session/meet_screens.h"

#include "engine/session/looks/key_words.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/buttons.h"
#include "engine/session/parts/placed_buttons.h"
#include "engine/session/parts/trial_screens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dorsal {
namespace {

constexpr Duration figure_step = std::chrono::milliseconds{125}, tilt_step = std::chrono::milliseconds{40};
constexpr int tilt_steps = 30; // 1.2 s

// Words above, the field in the middle, the way on below; zones where trials have them.
struct Places {
  Box words, field, way_on;
};

Places places(const Layout& layout) {
  const float tall = layout.height(), wide = layout.width(), margin = 14 * layout.unit();
  const Box left = layout.zone(Side::left), right = layout.zone(Side::right), pause = layout.pause_mark();
  if (layout.is_upright()) {
    const Box words{margin, pause.y, pause.x - 2 * margin, std::max(pause.height, 0.15f * tall)};
    const float field_top = words.y + words.height + margin, way_on_tall = std::max(56.0f, 0.08f * tall);
    const Box way_on{margin, left.y - margin - way_on_tall, wide - 2 * margin, way_on_tall};
    return {words, {margin, field_top, wide - 2 * margin, way_on.y - margin - field_top}, way_on};
  }
  const float inner = left.x + left.width + margin;
  const float aside = wide - pause.x + margin; // the pause mark's share, on both sides
  return {.words = {aside, 0.02f * tall, wide - 2 * aside, 0.205f * tall},
          .field = {inner, 0.235f * tall, right.x - margin - inner, 0.64f * tall},
          .way_on = {inner, 0.885f * tall, right.x - margin - inner, 0.1f * tall}};
}

Box centred(const Box& room, float tall, float width_over_height) {
  const float wide = tall * width_over_height;
  return {room.x + (room.width - wide) / 2, room.y + (room.height - tall) / 2, wide, tall};
}

// As large as the field allows; tilted, on its way upright too.
Box place_of(const ShownPicture& picture, const Box& field) {
  const float wide = picture.width_over_height;
  const float upright = std::min(field.height * 0.94f, field.width * 0.94f / wide);
  if (picture.roll_deg == 0) return centred(field, upright, wide);
  const float across = std::sqrt(1 + wide * wide);
  return centred(field,
                 std::min({upright, field.height * std::numbers::sqrt2_v<float> / (1 + wide) * 0.99f,
                           field.width / across}),
                 wide);
}

void add_words(Screen& screen, const Look& look, std::string words) {
  screen.list.items.emplace_back(look.fitted({.box = places(look.layout).words,
                                              .text = std::move(words),
                                              .size_px = 38 * look.layout.text_unit(),
                                              .colour = look.theme.ink,
                                              .align = Align::centre,
                                              .bold = true}));
}

Screen page(std::string name, const Look& look) {
  Screen screen;
  screen.name = std::move(name);
  screen.list.background = look.theme.background;
  add_field(screen.list, places(look.layout).field, look.theme);
  return screen;
}

void add_way_on(Screen& screen, const Look& look, ScreenBuilder::ButtonText text, Weight weight) {
  add_buttons(screen, look, {{meet_way_on(look.layout), std::move(text), weight}});
}

std::string meet_words(const Look& look, const face::Meet& meet) {
  const bool left = meet.picture.side == Side::left, turned = meet.picture.movement == Movement::rotation;
  if (meet.again)
    return turned ? (left ? look.say("Look again. This person turns to THEIR left: press LEFT.")
                          : look.say("Look again. This person turns to THEIR right: press RIGHT."))
                  : (left ? look.say("Look again. This person bends to THEIR left: press LEFT.")
                          : look.say("Look again. This person bends to THEIR right: press RIGHT."));
  if (meet.told)
    return left ? look.say("This person turns to THEIR left. Press LEFT.")
                : look.say("This person turns to THEIR right. Press RIGHT.");
  if (meet.picture.picture.roll_deg != 0)
    return look.say("The picture is tilted. Does this person turn to THEIR left or THEIR right?");
  return turned ? look.say("And now: does this person turn to THEIR left or THEIR right?")
                : look.say("And now: does this person bend to THEIR left or THEIR right?");
}

} // namespace

Box meet_way_on(const Layout& layout) {
  const Box room = places(layout).way_on;
  const float wide = std::min(room.width, 420 * layout.unit());
  return {room.x + (room.width - wide) / 2, room.y, wide, room.height};
}

void add_moving_figure(Screen& screen, const Look& look, const Box& box, const TurningFigure& figure) {
  const float tall = std::min(box.height, box.width / figure.width_over_height);
  const Box field = centred(box, tall, std::max(1.0f, figure.width_over_height));
  add_field(screen.list, field, look.theme);
  const Box place = centred(field, tall * 0.96f, figure.width_over_height);
  screen.frame_time = figure_step;
  for (int i = 0; i < figure.all_frames(); ++i)
    screen.frames.push_back({.background = look.theme.background,
                             .items = {Figure{figure.first_slot + static_cast<std::size_t>(i), place}}});
}

ScreenMaker meet_screen(const face::Meet& meet) {
  return [meet](const Look& look) {
    static constexpr std::array<const char*, face::meet_steps> names{"meet left", "meet right",
                                                                     "meet tilted"};
    Screen screen = page(names.at(static_cast<std::size_t>(meet.step)), look);
    const ShownPicture& picture = meet.picture.picture;
    const Box place = place_of(picture, places(look.layout).field);
    add_words(screen, look, meet_words(look, meet));
    add_way_on(screen, look, way_on(look, look.say("Skip")), Weight::other);
    for (const Side side : {Side::left, Side::right}) {
      const Box zone = look.layout.zone(side);
      const std::vector<Key>& keys = side == Side::left ? look.answer_keys.left : look.answer_keys.right;
      add_answer_card(screen.list, look, zone, side, key_words(look, keys));
      screen.buttons.push_back({zone, Command::choose, keys, choice_of(side)});
    }
    screen.answers_picture = true;
    add_pause_button(screen, look);
    if (meet.picture.moves_for == 0) {
      screen.list.items.emplace_back(Figure{picture.slot, place, picture.roll_deg, picture.mirrored});
      return screen;
    }
    screen.frame_time = figure_step;
    for (int i = 0; i < meet.picture.moves_for; ++i)
      screen.frames.push_back(
          {.background = look.theme.background,
           .items = {Figure{meet.picture.moves_from + static_cast<std::size_t>(i), place}}});
    lay_under_frames(screen);
    return screen;
  };
}

ScreenMaker untilted_screen(const face::Untilted& it) {
  return [it](const Look& look) {
    Screen screen = page("untilted", look);
    const ShownPicture& picture = it.picture.picture;
    const Box place = place_of(picture, places(look.layout).field);
    const bool left = it.picture.side == Side::left;
    add_words(screen, look,
              it.right ? (left ? look.say("Yes. Upright, you see it: THEIR left.")
                               : look.say("Yes. Upright, you see it: THEIR right."))
                       : (left ? look.say("Watch it turn upright: it is THEIR left.")
                               : look.say("Watch it turn upright: it is THEIR right.")));
    add_way_on(screen, look, way_on(look, look.say("Next")), Weight::main);
    add_answer_card(screen.list, look, look.layout.zone(it.picture.side), it.picture.side, {});
    add_pause_button(screen, look);
    screen.frame_time = tilt_step;
    screen.plays_once = true;
    for (int i = 0; i <= tilt_steps; ++i) {
      const double gone = static_cast<double>(i) / tilt_steps;
      screen.frames.push_back(
          {.background = look.theme.background,
           .items = {Figure{picture.slot, place, picture.roll_deg * (1 - eased(gone)), picture.mirrored}}});
    }
    lay_under_frames(screen);
    return screen;
  };
}

} // namespace dorsal
