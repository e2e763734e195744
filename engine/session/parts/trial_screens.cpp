#include "engine/session/parts/trial_screens.h"

#include "engine/session/looks/key_words.h"
#include "engine/session/looks/marks.h"

#include <algorithm>
#include <string>

namespace dorsal {
namespace {

std::string side_word(const Look& look, Side side) {
  return side == Side::left ? look.say("LEFT") : look.say("RIGHT");
}

// Never "right" where it could be heard as praise: "It was right" would be said after a wrong answer.
std::string verdict(const Look& look, const TrialRecord& record) {
  const bool left = record.stimulus.side == Side::left;
  if (record.outcome == Outcome::time_out)
    return left ? look.say("Time is up. It was the left-hand side")
                : look.say("Time is up. It was the right-hand side");
  if (record.correct().value_or(false)) return left ? look.say("Yes, left") : look.say("Yes, right");
  return left ? look.say("You answered RIGHT. It is the other side: LEFT")
              : look.say("You answered LEFT. It is the other side: RIGHT");
}

DisplayList rest_screen(const TrialLook& look) {
  DisplayList list = trial_ground(look);
  for (const Side side : {Side::left, Side::right})
    add_answer_card(list, look.look, look.look.layout.zone(side), side,
                    key_words(look.look, side == Side::left ? look.keys.left : look.keys.right));
  add_pause_mark(list, look.look.layout.pause_mark(), look.look.theme);
  return list;
}

// Below the zones, so that a corner of a picture can never cover a word.
void add_below(DisplayList& list, const std::vector<DisplayItem>& items) {
  list.items.insert(list.items.begin(), items.begin(), items.end());
}

void add_message(DisplayList& list, const Look& look, std::string text, Colour colour) {
  const float unit = look.layout.unit();
  const Box card = look.layout.message();
  list.items.emplace_back(Panel{card, look.theme.zone, 16 * unit});
  list.items.emplace_back(Frame{card, colour, 4 * unit, 16 * unit});
  list.items.emplace_back(look.fitted(
      {.box = {card.x + 14 * unit, card.y + 6 * unit, card.width - 28 * unit, card.height - 12 * unit},
       .text = std::move(text),
       .size_px = 34 * look.layout.text_unit(),
       .colour = colour,
       .align = Align::centre,
       .bold = true}));
}

} // namespace

DisplayList trial_ground(const TrialLook& look) {
  DisplayList list;
  list.background = look.look.theme.background;
  add_progress_bar(list, look.look.layout.progress_line(), look.progress, look.look.theme);
  return list;
}

void add_answer_card(DisplayList& list, const Look& look, const Box& box, Side side,
                     const std::string& hint) {
  const float unit = look.layout.unit();
  const float inner = box.width - 16 * unit;
  const float tall = std::min(box.height - 28 * unit, 230 * look.layout.text_unit());
  const float top = box.y + (box.height - tall) / 2;
  const float arrow_tall = std::min(74 * unit, tall * 0.36f), arrow_wide = arrow_tall * 1.24f;
  list.items.emplace_back(Panel{box, look.theme.zone, 22 * unit});
  list.items.emplace_back(Frame{box, look.theme.zone_line, 2 * unit, 22 * unit});
  add_arrow(list, {box.x + (box.width - arrow_wide) / 2, top, arrow_wide, arrow_tall}, side, look.theme.ink);
  const float word_top = top + arrow_tall + 6 * unit;
  const float word_tall = tall * 0.34f;
  const auto word = [&](Side of) {
    return look.fitted({.box = {box.x + 8 * unit, word_top, inner, word_tall},
                        .text = side_word(look, of),
                        .size_px = 40 * look.layout.text_unit(),
                        .colour = look.theme.ink,
                        .align = Align::centre,
                        .bold = true});
  };
  Label own = word(side);
  own.size_px = std::min(own.size_px, word(opposite(side)).size_px); // none of the two stands out
  list.items.emplace_back(std::move(own));
  list.items.emplace_back(
      look.fitted({.box = {box.x + 8 * unit, word_top + word_tall, inner, top + tall - word_top - word_tall},
                   .text = hint,
                   .size_px = 24 * look.layout.text_unit(),
                   .colour = look.theme.quiet_ink}));
}

std::string posture_words(const Look& look, const StimulusItem& stimulus) {
  const bool left = stimulus.side == Side::left;
  switch (stimulus.movement) {
  case Movement::rotation: return left ? look.say("turned to THEIR left") : look.say("turned to THEIR right");
  case Movement::flexion: return left ? look.say("bent to THEIR left") : look.say("bent to THEIR right");
  default: break;
  }
  return left ? look.say("turned and bent to THEIR left") : look.say("turned and bent to THEIR right");
}

std::vector<DisplayItem> picture_items(const TrialLook& look, const ShownPicture& picture) {
  return {Figure{picture.slot, look.look.layout.picture(picture.width_over_height), picture.roll_deg,
                 picture.mirrored}};
}

std::vector<DisplayItem> control_items(const TrialLook& trial, ControlSet set, Side side) {
  const Look& look = trial.look;
  const float unit = look.layout.unit();
  const Box stage = look.layout.stage();
  const Point centre{stage.x + stage.width / 2, stage.y + stage.height / 2};
  if (set == ControlSet::arrows) {
    DisplayList arrow;
    add_arrow(arrow, {centre.x - 150 * unit, centre.y - 110 * unit, 300 * unit, 220 * unit}, side,
              look.theme.ink);
    return arrow.items;
  }
  return {look.fitted({.box = {centre.x - 260 * unit, centre.y - 90 * unit, 520 * unit, 180 * unit},
                       .text = side == Side::left ? look.say("left") : look.say("right"),
                       .size_px = 130 * unit,
                       .colour = look.theme.ink,
                       .align = Align::centre,
                       .bold = true})};
}

TrialScreens trial_screens(const TrialLook& look, const std::vector<DisplayItem>& stimulus) {
  const Layout& layout = look.look.layout;
  TrialScreens screens;
  screens.rest = rest_screen(look);
  screens.fixation = screens.rest;
  const Box stage = layout.stage();
  add_fixation_cross(screens.fixation, {stage.x + stage.width / 2, stage.y + stage.height / 2},
                     17 * layout.unit(), look.look.theme.ink);
  screens.stimulus = screens.rest;
  add_below(screens.stimulus, stimulus);
  screens.stimulus.stimulus_visible = true;
  return screens;
}

DisplayList result_feedback(const TrialLook& trial, const std::vector<DisplayItem>& stimulus,
                            const TrialRecord& record) {
  const Look& look = trial.look;
  DisplayList list = rest_screen(trial);
  add_below(list, stimulus);
  const bool right = record.correct().value_or(false);
  const Colour colour = right ? look.theme.yes : look.theme.no;
  const Side side = record.stimulus.side;
  const float unit = look.layout.unit();
  // A tick over the side it was, a ring over the one that was chosen instead.
  const auto mark_side = [&](Side which, auto add_mark, Colour ink) {
    const Box zone = look.layout.zone(which);
    list.items.emplace_back(Frame{zone, ink, 8 * unit, 22 * unit});
    // Above the word's card, where no letters are however large they get.
    add_mark(list, Box{zone.x + zone.width / 2 - 34 * unit, zone.y - 84 * unit, 68 * unit, 68 * unit}, ink);
  };
  mark_side(side, add_tick, look.theme.yes);
  if (record.answer && !right) mark_side(opposite(side), add_ring, look.theme.no);
  add_message(list, look, verdict(look, record), colour);
  return list;
}

DisplayList replay_feedback(const TrialLook& trial, const ShownPicture& picture, const TrialRecord& record,
                            double gone) {
  constexpr double turned_at = 0.65; // of the time; then the arrow has the stage
  ShownPicture turning = picture;
  turning.roll_deg *= 1 - eased(std::min(1.0, gone / turned_at));
  const std::vector<DisplayItem> items = picture_items(trial, turning);
  DisplayList list = result_feedback(trial, items, record);
  const auto grown =
      static_cast<float>(eased(std::clamp((gone - turned_at / 2) / (1 - turned_at / 2), 0.0, 1.0)));
  const Box box = trial.look.layout.picture(picture.width_over_height);
  const float longest = 0.40f * box.height, tall = 0.16f * box.height, wide = longest * grown;
  if (wide < 0.5f * tall) return list;
  const float middle = box.x + box.width / 2, y = box.y + 0.30f * box.height;
  const bool left = record.stimulus.side == Side::left;
  const Box arrow{left ? middle - wide : middle, y, wide, tall};
  const float edge = 5 * trial.look.layout.unit(); // light around it: it lies on skin and cloth
  add_arrow(list, {arrow.x - edge, arrow.y - edge, arrow.width + 2 * edge, arrow.height + 2 * edge},
            record.stimulus.side, trial.look.theme.button_ink);
  add_arrow(list, arrow, record.stimulus.side, trial.look.theme.button);
  return list;
}

DisplayList early_feedback(const TrialLook& trial) {
  DisplayList list = rest_screen(trial);
  add_message(list, trial.look, trial.look.say("A little early. Wait for the picture"), trial.look.theme.ink);
  return list;
}

std::string kind_word(const Look& look, AnswerHabit habit) {
  return habit == AnswerHabit::held_key ? look.say("A short press is enough. Then let the key go")
                                        : look.say("One key is enough, left or right");
}

DisplayList kind_word_screen(const TrialLook& trial, AnswerHabit habit) {
  DisplayList list = rest_screen(trial);
  add_message(list, trial.look, kind_word(trial.look, habit), trial.look.theme.ink);
  return list;
}

ScreenMaker worked_feedback(const ShownPicture& picture, const TrialRecord& record) {
  return [picture, record](const Look& look) {
    const bool left = record.stimulus.side == Side::left;
    ScreenBuilder screen{"worked answer", look};
    screen.title(verdict(look, record))
        .text(look.say("Here is the same picture upright. The person is {posture}.",
                       fmt::arg("posture", posture_words(look, record.stimulus))))
        .area(240, [&](Screen& out, const Box& whole) {
          const float unit = look.layout.unit();
          add_field(out.list, whole, look.theme);
          const float edge = 0.03F * whole.height;
          const Box box{whole.x, whole.y + edge, whole.width, whole.height - 2 * edge};
          const float wide = box.height * picture.width_over_height;
          const float middle = box.x + box.width / 2;
          out.list.items.emplace_back(
              Figure{picture.slot, {middle - wide / 2, box.y, wide, box.height}, 0, picture.mirrored});
          // Beside it as it was seen, turned.
          const float room = (box.width - wide) / 2 - 20 * unit;
          const float tall = std::min(box.height, room) / 1.28f;
          const float across = tall * picture.width_over_height;
          const float other = left ? middle + wide / 2 + 20 * unit + (room - across) / 2
                                   : middle - wide / 2 - 20 * unit - (room + across) / 2;
          if (picture.roll_deg != 0)
            out.list.items.emplace_back(Figure{picture.slot,
                                               {other, box.y + (box.height - tall) / 2, across, tall},
                                               picture.roll_deg,
                                               picture.mirrored});
          // From behind, the person's left is the viewer's left too.
          const float arrow_wide = 110 * unit, arrow_tall = 88 * unit;
          const float word_wide = std::min(220 * unit, (box.width - wide) / 2 - 20 * unit);
          const float word_x =
              left ? middle - wide / 2 - word_wide - 10 * unit : middle + wide / 2 + 10 * unit;
          const float y = box.y + box.height * 0.3f;
          add_arrow(out.list, {word_x + (word_wide - arrow_wide) / 2, y, arrow_wide, arrow_tall},
                    record.stimulus.side, look.theme.yes);
          out.list.items.emplace_back(
              look.fitted({.box = {word_x, y + arrow_tall + 8 * unit, word_wide, box.height * 0.3f},
                           .text = side_word(look, record.stimulus.side),
                           .size_px = 32 * look.layout.text_unit(),
                           .colour = look.theme.yes,
                           .align = Align::centre,
                           .bold = true}));
        });
    screen.buttons(
        {{look.say("Go on"), key_words(look, Key::space), Command::go_on, {Key::space, Key::enter}}});
    return screen.build();
  };
}

} // namespace dorsal
