#include "engine/session/led/hand_over_screens.h"

#include "engine/core/task/drawing/drawing.h"
#include "engine/core/task/drawing/signs.h"
#include "engine/session/looks/drawn_back.h"
#include "engine/session/looks/drawn_sign.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/postures.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

namespace dorsal {
namespace {

constexpr int squares_beside_signs = 12; // where on the back signs are drawn

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
              add_numbered_back(out.list, look, box, touch::grid_of(squares).value(), 0);
            })
      .text(look.say(
          "Its lower edge lies on the upper rim of the hips, its middle line on the spine. Square 1 is "
          "at the upper left."))
      .note(
          look.say("The clinic prints the sheet with {squares} squares, with a page of how to find the spot.",
                   fmt::arg("squares", squares)));
  return screen.buttons({way_on(look, look.say("Next")), stop_button(look)}).build();
}

Screen where_signs_are_drawn(const Look& look, int step) {
  ScreenBuilder screen{"where signs are drawn", look};
  const drawing::Step& of = drawing::step_of(step);
  const drawing::Sign example{step, of.set, 3, of.size_mm, 0};
  screen.title(look.say("Helper: draw on the low back"))
      .area(280,
            [&](Screen& out, const Box& box) {
              const BackOnScreen back{box, touch::grid_of(squares_beside_signs).value()};
              back.draw(out.list, look.theme);
              add_sign(out.list, back, example, drawing::sign_set(of.set).drawn.at(2).front(),
                       look.theme.ink);
            })
      .text(look.say(
          "With a fingertip, as if on paper, in the middle above the hips. Slowly: about two seconds "
          "a sign."))
      .note(look.say("The card says how many centimetres high. The picture is not life-size: look at the "
                     "centimetres on a ruler once."));
  return screen.buttons({way_on(look, look.say("Next")), stop_button(look)}).build();
}

std::string two_tips(const Look& look) {
  return look.say("Blunt: a cork or a rubber. Pointed: the cap of a pen; nothing that could break skin.");
}

std::string what_patient_says(const Look& look, TaskId task) {
  if (task == TaskId::drawing)
    return look.say("PATIENT: say what was drawn. Type it, tap it, or say it aloud.");
  if (task == TaskId::touch_probe)
    return look.say("PATIENT: say in which square it was, and whether the tip was blunt or pointed. Type the "
                    "number, then Enter, then 1 for blunt or 2 for pointed; or tap both, or say both aloud.");
  return look.say("PATIENT: say in which square it was. Type its number on a keypad, tap it, or say "
                  "it aloud.");
}

Screen who_does_what(const Look& look, TaskId task) {
  const bool signs = task == TaskId::drawing;
  ScreenBuilder screen{"who does what", look};
  screen.title(look.say("Who does what"))
      .text(signs ? look.say(
                        "HELPER: read the card, draw, press Space. Then the card is gone. Say nothing about "
                        "the answer.")
                  : look.say("HELPER: read the card, touch, press Space. Then the card is gone. Say nothing "
                             "about the answer."))
      .text(what_patient_says(look, task))
      .text(signs
                ? look.say(
                      "Now and then the helper draws nothing. Then \u201cnothing\u201d is the right answer.")
                : look.say("Now and then the helper touches nothing. Then \u201cnothing\u201d is the right "
                           "answer."));
  if (task == TaskId::touch_probe)
    screen.text(two_tips(look));
  else if (!signs)
    screen.text(look.say("Touch with a cork, the rubber of a pencil or the cap of a pen: never with anything "
                         "that could hurt."));
  screen.note(look.say("A keypad that types no numbers: press its Num Lock key."));
  return screen.buttons({way_on(look, look.say("Next")), stop_button(look)}).build();
}

// What kind of sign comes, how large and which way up.
std::string signs_of(const Look& look, const drawing::Step& step) {
  const int high_cm = step.size_mm / 10; // an argument refers to it
  const auto cm = fmt::arg("cm", high_cm);
  switch (drawing::sign_set(step.set).content) {
  case drawing::Content::sum: return look.say("Two digits one after the other, {cm} cm high: add them.", cm);
  case drawing::Content::word: return look.say("Words of three letters, each {cm} cm high.", cm);
  case drawing::Content::sign: break;
  }
  if (step.set == 1)
    return step.turned ? look.say("Digits, {cm} cm high, turned.", cm)
                       : look.say("Digits, {cm} cm high.", cm);
  return step.turned ? look.say("Letters, {cm} cm high, turned.", cm)
                     : look.say("Letters, {cm} cm high.", cm);
}

ScreenBuilder::ButtonText not_today(const Look& look) {
  return lettered(look,
                  {.label = look.say("Not today"),
                   .command = Command::choose,
                   .choice = static_cast<int>(face::TouchBegins::not_today)},
                  "nxz");
}

std::string whether_told(const Look& look, const BlockSpec& block, std::string where_it_is) {
  if (block.feedback != Feedback::none) return where_it_is;
  return look.say("You will not be told whether an answer was correct. This part shows how you are doing.");
}

// What the block is about: its title, and how much of what.
struct Told {
  std::string title, what, how_to_answer, after;
};

Told told_of(const Look& look, const BlockSpec& block, int level) {
  const auto count = fmt::arg("count", block.pictures);
  if (block.kind.task == TaskId::drawing)
    return {look.say("Now with your helper: which sign?"),
            look.say_count("{count} time.", "{count} times.", block.pictures, count) + " " +
                signs_of(look, drawing::step_of(level)),
            look.say("Begin: the patient types or taps the sign. Said aloud: the helper types it for them."),
            look.say("After each answer you both see what it was.")};
  const std::string touches = look.say_count("{count} touch, on the sheet with {squares} squares.",
                                             "{count} touches, on the sheet with {squares} squares.",
                                             block.pictures, count, fmt::arg("squares", level));
  if (block.kind.task == TaskId::touch_probe)
    return {
        look.say("Now with your helper: which square, blunt or pointed?"), touches + " " + two_tips(look),
        look.say("Begin: the patient types or taps the number, then the tip. Said aloud: the helper enters "
                 "both for them."),
        look.say("After each answer you both see what it was.")};
  return {look.say("Now with your helper: which square?"), touches,
          look.say("Begin: the patient types or taps the number. Said aloud: the helper types it for them."),
          look.say("After each answer you both see where it was.")};
}

} // namespace

ScreenMaker hand_over_screen(const face::HandOver& step) {
  return [step](const Look& look) {
    if (step.step == 0) return how_to_sit(look);
    if (step.step > 1) return who_does_what(look, step.task);
    return step.task == TaskId::drawing ? where_signs_are_drawn(look, step.level)
                                        : where_squares_lie(look, step.level);
  };
}

ScreenMaker two_people_intro_screen(const BlockSpec& block, int level) {
  return [block, level](const Look& look) {
    const Told told = told_of(look, block, level);
    ScreenBuilder screen{fmt::format("{} {} intro", name_of(block.kind.task), name_of(block.kind.purpose)),
                         look};
    screen.title(told.title)
        .text(told.what)
        .text(look.say(
            "Helper: look at the skin first. Not on broken, sore or newly numb skin, and not where a "
            "light touch hurts."))
        .text(whether_told(look, block, told.after))
        .text(told.how_to_answer)
        .note(look.say("Whoever says \u201cstop\u201d ends it for both: press {key}.",
                       fmt::arg("key", key_words(look, Key::escape))));
    return screen
        .buttons({way_on(look, look.say("Begin")),
                  lettered(look,
                           {.label = look.say("Said aloud"),
                            .command = Command::choose,
                            .choice = static_cast<int>(face::TouchBegins::helper_answers)},
                           "hty"),
                  not_today(look), stop_button(look)})
        .build();
  };
}

ScreenMaker alone_intro_screen(const BlockSpec& block, int motors) {
  return [block, motors](const Look& look) {
    ScreenBuilder screen{fmt::format("{} {} intro", name_of(block.kind.task), name_of(block.kind.purpose)),
                         look};
    screen.title(look.say("Now on your own: which motor?"))
        .text(look.say_count("{count} time one of {motors} motors on your back moves, or none.",
                             "{count} times one of {motors} motors on your back moves, or none.",
                             block.pictures, fmt::arg("count", block.pictures), fmt::arg("motors", motors)))
        .text(look.say("Put the machine on first, as your clinic has shown you. Not on broken, sore or newly "
                       "numb skin, and not where a light touch hurts."))
        .text(look.say("Type the number of the square, then Enter, or tap it. Nothing felt: 0, then Enter."))
        .text(whether_told(look, block, look.say("After each answer you see where it was.")));
    return screen.buttons({way_on(look, look.say("Begin")), not_today(look), stop_button(look)}).build();
  };
}

} // namespace dorsal
