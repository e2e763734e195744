#include "engine/session/led/drawing_screens.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/drawn_sign.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/led_parts.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <string>

namespace dorsal {
namespace {

constexpr int middle_of_squares = 12; // the grid in whose middle signs are drawn
constexpr float sign_size = 46;
constexpr int cards_a_row = 2, cards = static_cast<int>(drawing::signs_of_a_set);

BackOnScreen back_in(const Box& box) { return {box, touch::grid_of(middle_of_squares).value()}; }

std::string_view drawn_of(const drawing::Sign& sign) {
  return drawing::sign_set(sign.set).drawn.at(static_cast<std::size_t>(sign.sign - 1));
}

std::string what_to_draw(const Look& look, const drawing::Sign& sign) {
  if (sign.sign == 0) return look.say("Do NOT draw this time");
  const std::string drawn{drawn_of(sign)};
  if (drawing::sign_set(sign.set).content == drawing::Content::sum)
    return look.say("Draw {first}, then {second}", fmt::arg("first", drawn.substr(0, 1)),
                    fmt::arg("second", drawn.substr(1)));
  return look.say("Draw {sign}", fmt::arg("sign", drawn));
}

std::string how_to_draw(const Look& look, const drawing::Sign& sign) {
  if (sign.sign == 0) return look.say("Hold still as long as a sign takes, and say nothing.");
  const int high_cm = sign.size_mm / 10; // an argument refers to it
  const auto cm = fmt::arg("cm", high_cm);
  if (sign.turned_deg != 0)
    return look.say("{cm} cm high, turned as the line shows. Follow the line, slowly. Say nothing.", cm);
  if (drawn_of(sign).size() > 1)
    return look.say("Each {cm} cm high, one after the other at the same place. Follow the line. Say nothing.",
                    cm);
  return look.say("{cm} cm high. Follow the line, slowly, with a fingertip. Say nothing.", cm);
}

// The cards of a set, filling the box row by row.
Box card_of(const Box& box, int place, float gap) {
  constexpr int rows = cards / cards_a_row;
  const int column = place % cards_a_row, row = place / cards_a_row;
  const float wide = (box.width - gap) / cards_a_row;
  const float tall = (box.height - gap * (rows - 1)) / rows;
  return {box.x + static_cast<float>(column) * (wide + gap), box.y + static_cast<float>(row) * (tall + gap),
          wide, tall};
}

float gap_of(const Layout& layout) { return 12 * layout.unit(); }

std::string question_of(const Look& look, const drawing::Sign& sign) {
  switch (drawing::sign_set(sign.set).content) {
  case drawing::Content::sum: return look.say("What do the two digits make together?");
  case drawing::Content::word: return look.say("Which word was drawn?");
  case drawing::Content::sign: break;
  }
  return look.say("Which sign was drawn?");
}

std::string result_title(const Look& look, const drawing::Sign& sign, bool right) {
  if (sign.sign == 0)
    return right ? look.say("Yes, nothing was drawn") : look.say("This time nothing was drawn");
  const std::string text = drawing::shown_answer(drawing::answer_of(sign.set, sign.sign));
  return right ? look.say("Yes, {sign}", fmt::arg("sign", text))
               : look.say("This time it was {sign}", fmt::arg("sign", text));
}

} // namespace

DisplayList drawing_rest(const TrialLook& trial) {
  DisplayList list = trial_ground(trial);
  const Theme& theme = trial.look.theme;
  back_in(halves_of(trial.look.layout).back).draw(list, theme);
  add_pause_mark(list, trial.look.layout.pause_mark(), theme);
  return list;
}

DisplayList drawing_cue(const TrialLook& trial, const drawing::Sign& sign, Duration shown) {
  const Look& look = trial.look;
  const Halves at = halves_of(look.layout);
  DisplayList list = drawing_rest(trial);
  add_traced(list, look, back_in(at.back), sign, shown);
  add_role(list, look, at.role, look.say("HELPER: your card"), true);
  add_words(list, look, at.words, what_to_draw(look, sign), 50, true);
  add_words(list, look, at.more, how_to_draw(look, sign), 28, false);
  add_led_button(list, look, at.button,
                 look.say("Done: press {key}", fmt::arg("key", key_words(look, Key::space))), Inviting::yes);
  return list;
}

DisplayList drawing_question(const TrialLook& trial, const drawing::Sign& sign, const LedMoment& moment) {
  const Look& look = trial.look;
  const Halves at = halves_of(look.layout);
  DisplayList list = trial_ground(trial);
  add_pause_mark(list, look.layout.pause_mark(), look.theme);
  for (int place = 0; place < cards; ++place)
    add_led_button(list, look, card_of(at.back, place, gap_of(look.layout)),
                   drawing::shown_answer(drawing::answer_of(sign.set, place + 1)), Inviting::no, sign_size);
  const bool by_helper = moment.by == AnsweredBy::helper;
  add_question(
      list, look,
      {.role = by_helper ? look.say("PATIENT: say it aloud") : look.say("PATIENT: your answer"),
       .to_helper = by_helper,
       .question = question_of(look, sign),
       .how_to_answer =
           by_helper
               ? look.say("Helper: type what was said, then Enter. Nothing felt: the minus, then Enter.")
               : look.say("Type it, then Enter, or tap its card. Nothing felt: the minus, then Enter."),
       .nothing = look.say("Nothing felt (-)")},
      moment.typed);
  return list;
}

std::optional<int> pressed_sign(const Layout& layout, const drawing::Sign& sign,
                                const PointerInput& pointer) {
  const Halves at = halves_of(layout);
  if (at.button.holds(pointer.x_px, pointer.y_px)) return drawing::nothing;
  for (int place = 0; place < cards; ++place)
    if (card_of(at.back, place, gap_of(layout)).holds(pointer.x_px, pointer.y_px))
      return drawing::answer_of(sign.set, place + 1);
  return {};
}

ScreenMaker drawing_result_screen(const drawing::Sign& sign, const std::optional<LedAnswer>& answer) {
  const std::optional<int> said = answer ? std::optional{answer->answer} : std::nullopt;
  return [sign, said](const Look& look) {
    const bool right = said == drawing::answer_of(sign.set, sign.sign);
    ScreenBuilder screen{"drawing result", look};
    screen.title(result_title(look, sign, right)).area(330, [&](Screen& out, const Box& box) {
      // Of several the first one: they lie at one place.
      const BackOnScreen back = back_in(box);
      back.draw(out.list, look.theme);
      if (sign.sign != 0 && drawn_of(sign).size() == 1)
        add_sign(out.list, back, sign, drawn_of(sign).front(), right ? look.theme.yes : look.theme.no);
    });
    if (said && *said == drawing::nothing && !right)
      screen.text(look.say("You felt nothing this time."));
    else if (said && !right)
      screen.text(look.say("You said {said}.", fmt::arg("said", drawing::shown_answer(*said))));
    if (sign.sign != 0)
      screen.text(look.say("Helper: draw it once more while the patient looks, then go on."));
    return screen.buttons({way_on(look, look.say("Go on")), stop_button(look)}).build();
  };
}

} // namespace dorsal
