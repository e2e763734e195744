#include "engine/session/touch_screens.h"

#include "engine/core/task/touch/touch.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/led_parts.h"
#include "engine/session/looks/marks.h"
#include "engine/session/looks/postures.h"
#include "engine/session/screens.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dorsal {
namespace {

touch::Grid grid_of(const touch::Site& site) { return touch::grid_of(site.squares).value(); }

// The back on one half, words and buttons on the other.
struct Halves {
  Box back, role, words, more, button;
};

Halves halves_of(const Layout& layout) {
  const float unit = layout.unit(), margin = 24 * unit;
  const float top = layout.progress_line().height + margin, foot = layout.height() - margin;
  const float middle = layout.width() * 0.5F;
  const Box pause = layout.pause_mark();
  const float x = middle + margin / 2, wide = layout.width() - margin - x;
  const float role = std::min(64 * layout.text_unit(), 90 * unit);
  const float button = std::max(110 * unit, 90 * layout.text_unit() * 0.72F);
  const float under = std::max(top + role, pause.y + pause.height) + margin / 2;
  const float words = (foot - button - margin / 2 - under) * 0.56F;
  return {.back = {margin, top, middle - 1.5F * margin, foot - top},
          .role = {x, top, pause.x - margin / 2 - x, role},
          .words = {x, under, wide, words},
          .more = {x, under + words, wide, foot - button - margin / 2 - under - words},
          .button = {x, foot - button, wide, button}};
}

// Whose turn it is: a word on a band, filled for the helper, framed for the patient.
void add_role(DisplayList& list, const Look& look, const Box& box, std::string who, bool helper) {
  const float unit = look.layout.unit();
  if (helper)
    list.items.emplace_back(Panel{box, look.theme.ink, 12 * unit});
  else
    list.items.emplace_back(Panel{box, look.theme.zone, 12 * unit});
  list.items.emplace_back(Frame{box, look.theme.ink, 3 * unit, 12 * unit});
  list.items.emplace_back(look.fitted({.box = {box.x + 10 * unit, box.y, box.width - 20 * unit, box.height},
                                       .text = std::move(who),
                                       .size_px = 30 * look.layout.text_unit(),
                                       .colour = helper ? look.theme.zone : look.theme.ink,
                                       .align = Align::centre,
                                       .bold = true}));
}

void add_back(DisplayList& list, const Look& look, const Box& box, const touch::Site& site, int lit) {
  const BackOnScreen back{box, grid_of(site)};
  back.draw(list, look.theme);
  for (int number = 1; number <= site.squares; ++number)
    add_square(list, look, back.square(number), number, number == lit ? SquareLook::lit : SquareLook::plain);
}

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
  const Halves at = halves_of(look.layout);
  DisplayList list = touch_rest(trial, site);
  add_back(list, look, at.back, site, site.square);
  add_role(list, look, at.role, look.say("HELPER: your card"), true);
  const bool nothing = site.square == 0;
  add_words(list, look, at.words,
            nothing ? look.say("Do NOT touch this time")
                    : look.say("Touch square {square}", fmt::arg("square", site.square)),
            50, true);
  add_words(list, look, at.more,
            nothing ? look.say("Hold still as long as a touch takes, and say nothing.")
                    : look.say("Once, gently, in the middle of the square. Say nothing."),
            28, false);
  add_led_button(list, look, at.button,
                 look.say("Done: press {key}", fmt::arg("key", key_words(look, Key::space))), Inviting::yes);
  return list;
}

DisplayList touch_question(const TrialLook& trial, const touch::Site& site, const AnswerSoFar& so_far) {
  const Look& look = trial.look;
  const Halves at = halves_of(look.layout);
  DisplayList list = touch_rest(trial, site);
  add_back(list, look, at.back, site, 0);
  const bool by_helper = so_far.by == AnsweredBy::helper;
  add_role(list, look, at.role,
           by_helper ? look.say("PATIENT: say the number aloud") : look.say("PATIENT: your answer"),
           by_helper);
  if (so_far.typed.empty())
    add_words(list, look, at.words, look.say("In which square were you touched?"), 46, true);
  else
    add_words(list, look, at.words, so_far.typed, 110, true);
  const std::string how =
      !so_far.typed.empty()
          ? look.say("Enter: this is it. Backspace: take it back.")
          : (by_helper
                 ? look.say("Helper: type the number that was said, then Enter. Nothing felt: 0, then Enter.")
                 : look.say("Type the number, then Enter, or tap the square. Nothing felt: 0, then Enter."));
  add_words(list, look, at.more, how, 28, false);
  add_led_button(list, look, at.button, look.say("Nothing felt (0)"), Inviting::no);
  return list;
}

Box touch_done_button(const Layout& layout) { return halves_of(layout).button; }

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

// How far beside it was, where there is something to measure.
std::optional<int> centimetres_beside(const touch::Site& site, const std::optional<int>& said) {
  if (!said || *said == 0 || site.square == 0 || *said == site.square) return {};
  const touch::PointOfBack was = touch::middle_of(site), is = touch::middle_of({site.squares, *said});
  return static_cast<int>(std::lround(std::hypot(was.right - is.right, was.up - is.up) / 10));
}

} // namespace

ScreenMaker touch_result_screen(const touch::Site& site, const std::optional<LedAnswer>& answer) {
  const std::optional<int> said = answer ? std::optional{touch::square_of(answer->answer)} : std::nullopt;
  return [site, said](const Look& look) {
    ScreenBuilder screen{"touch result", look};
    screen.title(result_title(look, site, said)).area(330, [&](Screen& out, const Box& box) {
      const BackOnScreen back{box, grid_of(site)};
      back.draw(out.list, look.theme);
      for (int number = 1; number <= site.squares; ++number)
        add_square(out.list, look, back.square(number), number,
                   number == site.square ? SquareLook::right
                   : said == number      ? SquareLook::chosen
                                         : SquareLook::plain);
    });
    if (const auto beside = centimetres_beside(site, said))
      screen.text(look.say("You said {said}, about {distance} cm beside it.", fmt::arg("said", *said),
                           fmt::arg("distance", *beside)));
    if (site.square != 0)
      screen.text(look.say("Helper: touch it once more while the patient looks, then go on."));
    return screen.buttons({way_on(look, look.say("Go on")), stop_button(look)}).build();
  };
}

ScreenMaker touch_intro_screen(const BlockSpec& block, int squares) {
  return [block, squares](const Look& look) {
    ScreenBuilder screen{fmt::format("touch {} intro", name_of(block.kind.purpose)), look};
    screen.title(look.say("Now with your helper: which square?"))
        .text(look.say_count("{count} touch, on the sheet with {squares} squares.",
                             "{count} touches, on the sheet with {squares} squares.", block.pictures,
                             fmt::arg("count", block.pictures), fmt::arg("squares", squares)))
        .text(look.say(
            "Helper: look at the skin first. Not on broken, sore or newly numb skin, and not where a "
            "light touch hurts."))
        .text(block.feedback != Feedback::none
                  ? look.say("After each answer you both see where it was.")
                  : look.say("You will not be told whether an answer was correct. This part shows how you "
                             "are doing."))
        .text(look.say(
            "Begin: the patient types or taps the number. Said aloud: the helper types it for them."))
        .note(look.say("Whoever says \u201cstop\u201d ends it for both: press {key}.",
                       fmt::arg("key", key_words(look, Key::escape))));
    return screen
        .buttons({way_on(look, look.say("Begin")),
                  lettered(look,
                           {.label = look.say("Said aloud"),
                            .command = Command::choose,
                            .choice = static_cast<int>(face::TouchBegins::helper_answers)},
                           "hty"),
                  lettered(look,
                           {.label = look.say("Not today"),
                            .command = Command::choose,
                            .choice = static_cast<int>(face::TouchBegins::not_today)},
                           "nxz"),
                  stop_button(look)})
        .build();
  };
}

namespace {

Screen how_to_sit(const Look& look) {
  ScreenBuilder screen{"how to sit", look};
  screen.title(look.say("Two people, one screen"))
      .area(230, [&](Screen& out, const Box& box) { add_postures(out.list, look, box); })
      .text(look.say("Only the HELPER sees the cards. Turn the screen so that the patient cannot."))
      .note(look.say("Thin clothing is fine, if a touch can be felt through it. No camera is used."));
  return screen.buttons({way_on(look, look.say("Next")), stop_button(look)}).build();
}

Screen where_squares_lie(const Look& look, int squares) {
  ScreenBuilder screen{"where squares lie", look};
  screen.title(look.say("Helper: lay the sheet on the low back"))
      .area(280,
            [&](Screen& out, const Box& box) {
              const touch::Site none{squares, 0};
              add_back(out.list, look, box, none, 0);
            })
      .text(look.say(
          "Its lower edge lies on the upper rim of the hips, its middle line on the spine. Square 1 is "
          "at the upper left."))
      .note(
          look.say("The clinic prints the sheet with {squares} squares, with a page of how to find the spot.",
                   fmt::arg("squares", squares)));
  return screen.buttons({way_on(look, look.say("Next")), stop_button(look)}).build();
}

Screen who_does_what(const Look& look) {
  ScreenBuilder screen{"who does what", look};
  screen.title(look.say("Who does what"))
      .text(
          look.say("HELPER: read the card, touch, press Space. Then the card is gone. Say nothing about the "
                   "answer."))
      .text(look.say(
          "PATIENT: say in which square it was. Type its number on a keypad, tap it, or say it aloud."))
      .text(
          look.say("Now and then the helper touches nothing. Then \u201cnothing\u201d is the right answer."))
      .text(
          look.say("Touch with a cork, the rubber of a pencil or the cap of a pen: never with anything that "
                   "could hurt."))
      .note(look.say("A keypad that types no numbers: press its Num Lock key."));
  return screen.buttons({way_on(look, look.say("Next")), stop_button(look)}).build();
}

} // namespace

ScreenMaker hand_over_screen(const face::HandOver& step) {
  return [step](const Look& look) {
    if (step.step == 0) return how_to_sit(look);
    return step.step == 1 ? where_squares_lie(look, step.squares) : who_does_what(look);
  };
}

} // namespace dorsal
