#include "engine/session/led/touch_probe_screens.h"

#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/session/led/touch_screens.h"
#include "engine/session/led/two_answer_screens.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/led_parts.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <string>

namespace dorsal {
namespace {

constexpr probe::Tip blunt{0}, pointed{1};

// A card for each tip, on the words' half under the question: no double press on a square can hit one.
Box tip_card(const Layout& layout, const probe::Tip& tip) {
  const Halves at = halves_of(layout);
  const float gap = 16 * layout.unit(), wide = (at.button.width - gap) / 2;
  return {at.button.x + static_cast<float>(tip.pointed) * (wide + gap), at.more.y, wide,
          at.button.y + at.button.height - at.more.y};
}

std::string tip_title(const Look& look, const touch_probe::Touch& touch, bool right) {
  const auto square = fmt::arg("square", touch.site.square);
  if (touch.tip == blunt)
    return right ? look.say("Yes, square {square}, blunt", square)
                 : look.say("This time it was square {square}, BLUNT", square);
  return right ? look.say("Yes, square {square}, pointed", square)
               : look.say("This time it was square {square}, POINTED", square);
}

// What was said instead, and how far beside it was.
std::string said_instead(const Look& look, const touch_probe::Touch& touch, int answer) {
  if (answer == touch_probe::nothing) return look.say("You felt nothing this time.");
  const int square = touch_probe::square_of(answer); // an argument refers to it
  const auto said = fmt::arg("said", square);
  std::string text = touch_probe::tip_of(answer) == blunt
                         ? look.say("You said square {said}, blunt.", said)
                         : look.say("You said square {said}, pointed.", said);
  if (const auto beside = centimetres_beside(touch.site, square))
    text += " " + look.say("That is about {distance} cm beside it.", fmt::arg("distance", *beside));
  return text;
}

} // namespace

DisplayList touch_probe_cue(const TrialLook& trial, const touch_probe::Touch& touch) {
  if (touch.site.square == 0) return touch_cue(trial, touch.site);
  const Look& look = trial.look;
  DisplayList list = touch_card(trial, touch.site);
  const Box box = halves_of(look.layout).words;
  const float row = box.height / 2, drawn = box.width * 0.34F, word = box.width * 0.26F;
  add_tip(list, {box.x, box.y + row * 0.1F, drawn, row * 0.8F}, touch.tip, look.theme.ink);
  add_words(list, look, {box.x + word, box.y, box.width - word, row},
            touch.tip == blunt ? look.say("BLUNT") : look.say("POINTED"), 70, true);
  add_words(list, look, {box.x, box.y + row, box.width, row},
            look.say("Touch square {square}", fmt::arg("square", touch.site.square)), 50, true);
  add_card_foot(list, look, touch.site);
  return list;
}

DisplayList tip_question(const TrialLook& trial, const touch::Site& site, const LedMoment& moment) {
  const Look& look = trial.look;
  const Halves at = halves_of(look.layout);
  const int named = moment.square.value();
  DisplayList list = touch_rest(trial, site);
  add_numbered_back(list, look, at.back, touch::grid_of(site.squares).value(), named);
  const bool by_helper = moment.by == AnsweredBy::helper;
  add_role(list, look, at.role,
           by_helper ? look.say("PATIENT: say it aloud") : look.say("PATIENT: your answer"), by_helper);
  const float asked = at.words.height * 0.62F;
  add_words(list, look, {at.words.x, at.words.y, at.words.width, asked},
            look.say("Square {square}: blunt or pointed?", fmt::arg("square", named)), 46, true);
  add_words(list, look, {at.words.x, at.words.y + asked, at.words.width, at.words.height - asked},
            look.say("Another square: {key}, or tap it.", fmt::arg("key", key_words(look, Key::backspace))),
            26, false);
  for (const probe::Tip& tip : {blunt, pointed}) add_tip_card(list, trial, tip_card(look.layout, tip), tip);
  return list;
}

std::optional<probe::Tip> pressed_tip(const Layout& layout, const PointerInput& pointer) {
  for (const probe::Tip& tip : {blunt, pointed})
    if (tip_card(layout, tip).holds(pointer.x_px, pointer.y_px)) return tip;
  return {};
}

ScreenMaker touch_probe_result_screen(const touch_probe::Touch& touch,
                                      const std::optional<LedAnswer>& answer) {
  const std::optional<int> said = answer ? std::optional{answer->answer} : std::nullopt;
  if (touch.site.square == 0) {
    std::optional<LedAnswer> of_square = answer;
    if (of_square) of_square->answer = graded_answer(touch, of_square->answer);
    return touch_result_screen(touch.site, Felt::touch, of_square);
  }
  return [touch, said](const Look& look) {
    const bool right = said == touch_probe::answer_of(touch.site.square, touch.tip);
    const bool right_tip = said && touch_probe::tip_of(*said) == touch.tip;
    ScreenBuilder screen{"touch result", look};
    screen.title(tip_title(look, touch, right)).area(330, [&](Screen& out, const Box& box) {
      const float quarter = box.width / 4;
      add_result_back(out.list, look, {box.x + quarter, box.y, 2 * quarter, box.height}, touch.site,
                      said ? std::optional{touch_probe::square_of(*said)} : std::nullopt);
      add_tip(out.list, {box.x + 3 * quarter, box.y + box.height * 0.3F, quarter * 0.7F, box.height * 0.4F},
              touch.tip, right_tip ? look.theme.yes : look.theme.no);
    });
    if (said && !right) screen.text(said_instead(look, touch, *said));
    screen.text(look.say("Helper: touch it once more while the patient looks, then go on."));
    return screen.buttons({way_on(look, look.say("Go on")), stop_button(look)}).build();
  };
}

} // namespace dorsal
