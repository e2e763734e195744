#include "engine/session/led/touch_screens.h"

#include "engine/core/task/touch/touch.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/led_parts.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

touch::Grid grid_of(const touch::Site& site) { return touch::grid_of(site.squares).value(); }

} // namespace

DisplayList touch_rest(const TrialLook& trial, const touch::Site& site) {
  DisplayList list = trial_ground(trial);
  const Theme& theme = trial.look.theme;
  BackOnScreen{halves_of(trial.look.layout).back, grid_of(site)}.draw(list, theme);
  add_pause_mark(list, trial.look.layout.pause_mark(), theme);
  return list;
}

DisplayList touch_cue(const TrialLook& trial, const touch::Site& site) {
  const Look& look = trial.look;
  DisplayList list = touch_card(trial, site);
  add_words(list, look, halves_of(look.layout).words,
            site.square == 0 ? look.say("Do NOT touch this time")
                             : look.say("Touch square {square}", fmt::arg("square", site.square)),
            50, true);
  add_card_foot(list, look, site);
  return list;
}

DisplayList touch_card(const TrialLook& trial, const touch::Site& site) {
  const Halves at = halves_of(trial.look.layout);
  DisplayList list = touch_rest(trial, site);
  add_numbered_back(list, trial.look, at.back, grid_of(site), site.square);
  add_role(list, trial.look, at.role, trial.look.say("HELPER: your card"), true);
  return list;
}

void add_card_foot(DisplayList& list, const Look& look, const touch::Site& site) {
  const Halves at = halves_of(look.layout);
  add_words(list, look, at.more,
            site.square == 0 ? look.say("Hold still as long as a touch takes, and say nothing.")
                             : look.say("Once, gently, in the middle of the square. Say nothing."),
            28, false);
  add_led_button(list, look, at.button,
                 look.say("Done: press {key}", fmt::arg("key", key_words(look, Key::space))), Inviting::yes);
}

DisplayList motor_cue(const TrialLook& trial, const touch::Site& site) {
  const Look& look = trial.look;
  const Halves at = halves_of(look.layout);
  DisplayList list = touch_rest(trial, site);
  add_numbered_back(list, look, at.back, grid_of(site), 0);
  add_role(list, look, at.role, look.say("Now feel"), false);
  add_words(list, look, at.words, look.say("In which square does it move?"), 46, true);
  return list;
}

DisplayList touch_question(const TrialLook& trial, const touch::Site& site, Felt what,
                           const LedMoment& moment) {
  const Look& look = trial.look;
  const Halves at = halves_of(look.layout);
  DisplayList list = touch_rest(trial, site);
  add_numbered_back(list, look, at.back, grid_of(site), 0);
  const bool by_helper = moment.by == AnsweredBy::helper, by_hand = what == Felt::touch;
  add_question(
      list, look,
      {.role = !by_hand    ? look.say("Your answer")
               : by_helper ? look.say("PATIENT: say the number aloud")
                           : look.say("PATIENT: your answer"),
       .to_helper = by_helper,
       .question =
           by_hand ? look.say("In which square were you touched?") : look.say("In which square did it move?"),
       .how_to_answer =
           by_helper
               ? look.say("Helper: type the number that was said, then Enter. Nothing felt: 0, then Enter.")
               : look.say("Type the number, then Enter, or tap the square. Nothing felt: 0, then Enter."),
       .nothing = look.say("Nothing felt (0)")},
      moment.typed);
  return list;
}

std::optional<int> pressed_square(const Layout& layout, const touch::Site& site,
                                  const PointerInput& pointer) {
  const Halves at = halves_of(layout);
  if (at.button.holds(pointer.x_px, pointer.y_px)) return 0;
  return BackOnScreen{at.back, grid_of(site)}.square_at(pointer.x_px, pointer.y_px);
}

namespace {

// The letters of a result, by what it was and what was said.
std::string result_title(const Look& look, const touch::Site& site, const std::optional<int>& said) {
  if (said == site.square)
    return site.square == 0 ? look.say("Yes, nothing touched you")
                            : look.say("Yes, square {square}", fmt::arg("square", site.square));
  if (site.square == 0) return look.say("This time nothing touched you");
  return look.say("This time it was square {square}", fmt::arg("square", site.square));
}

} // namespace

std::optional<int> centimetres_beside(const touch::Site& site, const std::optional<int>& said) {
  if (!said || *said == 0 || site.square == 0 || *said == site.square) return {};
  const touch::PointOfBack was = touch::middle_of(site), is = touch::middle_of({site.squares, *said});
  return static_cast<int>(std::lround(std::hypot(was.right - is.right, was.up - is.up) / 10));
}

void add_result_back(DisplayList& list, const Look& look, const Box& box, const touch::Site& site,
                     const std::optional<int>& said) {
  const BackOnScreen back{box, grid_of(site)};
  back.draw(list, look.theme);
  for (int number = 1; number <= site.squares; ++number)
    add_square(list, look, back.square(number), number,
               number == site.square ? SquareLook::right
               : said == number      ? SquareLook::chosen
                                     : SquareLook::plain);
}

ScreenMaker touch_result_screen(const touch::Site& site, Felt what, const std::optional<LedAnswer>& answer) {
  const std::optional<int> said = answer ? std::optional{touch::square_of(answer->answer)} : std::nullopt;
  return [site, what, said](const Look& look) {
    ScreenBuilder screen{"touch result", look};
    screen.title(result_title(look, site, said)).area(330, [&](Screen& out, const Box& box) {
      add_result_back(out.list, look, box, site, said);
    });
    if (const auto beside = centimetres_beside(site, said))
      screen.text(look.say("You said {said}, about {distance} cm beside it.", fmt::arg("said", *said),
                           fmt::arg("distance", *beside)));
    if (site.square != 0 && what == Felt::touch)
      screen.text(look.say("Helper: touch it once more while the patient looks, then go on."));
    return screen.buttons({way_on(look, look.say("Go on")), stop_button(look)}).build();
  };
}

} // namespace dorsal
