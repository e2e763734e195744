#include "engine/session/led/two_answer_screens.h"

#include "engine/core/trial/answer_keys.h"
#include "engine/session/looks/key_words.h"
#include "engine/session/looks/led_parts.h"
#include "engine/session/looks/marks.h"
#include "engine/session/parts/buttons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dorsal {
namespace {

constexpr Key key_of_blunt{'1'}, key_of_pointed{'2'}; // as well, unless the protocol has them

// What is said and drawn of one task, in its answers' order.
struct TwoAnswers {
  std::array<std::string, 2> words; // on the cards
  std::array<std::string, 2> cues;  // to the helper
  std::string question;
  std::array<std::string, 2> yes, no; // what it was, after a right answer and after another
};

struct TwoAnswersOf {
  const Look& look;

  TwoAnswers operator()(const points::Touch& touch) const {
    return {
        .words = {look.say("ONE"), look.say("TWO")},
        .cues = {look.say("Touch with ONE point"), look.say("Touch with TWO points, {distance:g} mm apart",
                                                            fmt::arg("distance", touch.distance_mm))},
        .question = look.say("One point or two?"),
        .yes = {look.say("Yes, one point"), look.say("Yes, two points")},
        .no = {look.say("This time it was ONE point"), look.say("This time it was TWO points")}};
  }
  TwoAnswers operator()(const points::Pair& pair) const {
    return {.words = {look.say("UP AND DOWN"), look.say("SIDE BY SIDE")},
            .cues = {look.say("Touch with two points UP AND DOWN, {distance:g} mm apart",
                              fmt::arg("distance", pair.distance_mm)),
                     look.say("Touch with two points SIDE BY SIDE, {distance:g} mm apart",
                              fmt::arg("distance", pair.distance_mm))},
            .question = look.say("Up and down, or side by side?"),
            .yes = {look.say("Yes, up and down"), look.say("Yes, side by side")},
            .no = {look.say("This time it was UP AND DOWN"), look.say("This time it was SIDE BY SIDE")}};
  }
  TwoAnswers operator()(const probe::Tip&) const {
    return {.words = {look.say("BLUNT"), look.say("POINTED")},
            .cues = {look.say("Touch with the BLUNT tip"), look.say("Touch with the POINTED tip")},
            .question = look.say("Blunt or pointed?"),
            .yes = {look.say("Yes, blunt"), look.say("Yes, pointed")},
            .no = {look.say("This time it was BLUNT"), look.say("This time it was POINTED")}};
  }
  TwoAnswers operator()(const touch::Site&) const { return {}; } // have more answers: led_screens.cpp
  TwoAnswers operator()(const drawing::Sign&) const { return {}; }
  TwoAnswers operator()(const vibration::Buzz&) const { return {}; }
  TwoAnswers operator()(const touch_probe::Touch&) const { return {}; }
};

TwoAnswers two_answers(const Look& look, const LedStimulus& stimulus) {
  return std::visit(TwoAnswersOf{look}, stimulus);
}

std::optional<double> distance_of(const LedStimulus& stimulus) {
  if (const auto* touch = std::get_if<points::Touch>(&stimulus))
    return touch->points == 2 ? std::optional{touch->distance_mm} : std::nullopt;
  if (const auto* pair = std::get_if<points::Pair>(&stimulus)) return pair->distance_mm;
  return {};
}

// Points as they lie on the back; a tip from the side.
void draw(DisplayList& list, TaskId task, int answer, const Box& box, Colour colour) {
  if (task == TaskId::probe) return add_tip(list, box, {answer}, colour);
  const Point middle{box.x + box.width / 2, box.y + box.height / 2};
  const float across = std::min(box.height * (task == TaskId::orientation ? 0.4F : 1.0F), box.width * 0.3F);
  const float apart = across * (task == TaskId::orientation ? 0.72F : 0.85F);
  const bool upright = task == TaskId::orientation && answer == 0;
  if (task == TaskId::points && answer == 0) return add_dot(list, middle, across, colour);
  for (const float side : {-1.0F, 1.0F})
    add_dot(list,
            upright ? Point{middle.x, middle.y + side * apart} : Point{middle.x + side * apart, middle.y},
            across, colour);
}

struct Card {
  TaskId task{};
  int answer{};
  std::string word;
  std::vector<Key> keys;
};

void add_card(DisplayList& list, const Look& look, const Box& box, const Card& card) {
  const float unit = look.layout.unit();
  const float tall = std::min(box.height - 28 * unit, 230 * look.layout.text_unit());
  const float top = box.y + (box.height - tall) / 2;
  list.items.emplace_back(Panel{box, look.theme.zone, 22 * unit});
  list.items.emplace_back(Frame{box, look.theme.zone_line, 2 * unit, 22 * unit});
  draw(list, card.task, card.answer, {box.x + 8 * unit, top, box.width - 16 * unit, tall * 0.3f},
       look.theme.ink);
  const auto label = [&](float from, float share, std::string text, float size, Colour colour, bool bold) {
    list.items.emplace_back(
        look.fitted({.box = {box.x + 8 * unit, top + from * tall, box.width - 16 * unit, share * tall},
                     .text = std::move(text),
                     .size_px = size * look.layout.text_unit(),
                     .colour = colour,
                     .align = Align::centre,
                     .bold = bold}));
  };
  label(0.34f, 0.3f, card.word, 40, look.theme.ink, true);
  label(0.66f, 0.34f, key_words(look, card.keys), 24, look.theme.quiet_ink, false);
}

DisplayList rest_screen(const TrialLook& trial, const LedStimulus& stimulus) {
  DisplayList list = trial_ground(trial);
  const TwoAnswers said = two_answers(trial.look, stimulus);
  for (const int answer : {0, 1})
    add_card(list, trial.look, trial.look.layout.zone(answer == 0 ? Side::left : Side::right),
             {task_of(stimulus), answer, said.words.at(static_cast<std::size_t>(answer)),
              answer == 0 ? trial.keys.left : trial.keys.right});
  add_pause_mark(list, trial.look.layout.pause_mark(), trial.look.theme);
  return list;
}

// Between the cards.
Box middle(const Layout& layout) {
  const Box left = layout.zone(Side::left), right = layout.zone(Side::right);
  const float gap = 24 * layout.unit();
  const float x = left.x + left.width + gap;
  return {x, left.y, right.x - gap - x, left.height};
}

DisplayList cue_screen(const TrialLook& trial, const LedStimulus& stimulus) {
  DisplayList list = rest_screen(trial, stimulus);
  const Look& look = trial.look;
  const Box box = middle(look.layout), button = two_answer_button(look.layout);
  const int truth = truth_of(stimulus);
  draw(list, task_of(stimulus), truth, {box.x, box.y, box.width, box.height * 0.16f}, look.theme.ink);
  add_words(list, look, {box.x, box.y + box.height * 0.2f, box.width, box.height * 0.38f},
            two_answers(look, stimulus).cues.at(static_cast<std::size_t>(truth)), 46, true);
  add_led_button(list, look, button,
                 look.say("Touched: press {key}", fmt::arg("key", key_words(look, Key::space))),
                 Inviting::yes);
  return list;
}

DisplayList question_screen(const TrialLook& trial, const LedStimulus& stimulus) {
  DisplayList list = rest_screen(trial, stimulus);
  const Look& look = trial.look;
  const Box box = middle(look.layout);
  add_words(list, look, {box.x, box.y + box.height * 0.2f, box.width, box.height * 0.38f},
            two_answers(look, stimulus).question, 46, true);
  add_words(list, look, {box.x, box.y + box.height * 0.68f, box.width, box.height * 0.28f},
            look.say("If it is said aloud, press 1 or 2."), 28, false);
  return list;
}

// What two people are told before a block.
struct Intro {
  std::string title, patient, helper;
};

Intro intro_of(const Look& look, TaskId task, int count) {
  const auto number = fmt::arg("count", count);
  if (task == TaskId::orientation)
    return {look.say("Now with your helper: up and down, or side by side?"),
            look.say("Sit or lie so that you cannot see the screen, with the keys in your hand. Your helper "
                     "touches your back {count} times with two points: one above the other, or side by side. "
                     "You answer.",
                     number),
            look.say("Helper: the screen says how to touch. Use two blunt tips and a ruler. Touch gently, "
                     "both tips at once, then press Space. Say nothing about the answer.")};
  if (task == TaskId::probe)
    return {
        look.say("Now with your helper: blunt or pointed?"),
        look.say(
            "Sit or lie so that you cannot see the screen, with the keys in your hand. Your helper "
            "touches your back {count} times, with something blunt or with something pointed. You answer.",
            number),
        look.say(
            "Helper: the screen says which. Blunt: a cork or a rubber. Pointed: the cap of a pen; nothing "
            "that could break skin. Touch gently, always in the same place, then press Space.")};
  return {look.say("Now with your helper: one point or two?"),
          look.say("Sit or lie so that you cannot see the screen, with the keys in your hand. Your helper "
                   "touches your back {count} times, with one point or with two. You answer.",
                   number),
          look.say("Helper: the screen says how to touch. Use two blunt tips and a ruler. Touch gently, "
                   "both tips at once, then press Space. Say nothing about the answer.")};
}

} // namespace

Box two_answer_button(const Layout& layout) {
  const Box box = middle(layout);
  const float wide = std::min(box.width, 460 * layout.text_unit());
  const float tall = box.height * 0.3f;
  return {box.x + (box.width - wide) / 2, box.y + box.height - tall, wide, tall};
}

TrialScreens two_answer_screens(const TrialLook& look, const LedStimulus& stimulus) {
  return {.rest = rest_screen(look, stimulus),
          .fixation = cue_screen(look, stimulus),
          .stimulus = question_screen(look, stimulus)};
}

void add_tip_card(DisplayList& list, const TrialLook& trial, const Box& box, const probe::Tip& tip) {
  std::vector<Key> keys = tip.pointed == 0 ? trial.keys.left : trial.keys.right;
  const Key digit = tip.pointed == 0 ? key_of_blunt : key_of_pointed;
  if (!side_of(trial.keys, digit)) keys.push_back(digit);
  add_card(list, trial.look, box,
           {TaskId::probe, tip.pointed,
            two_answers(trial.look, tip).words.at(static_cast<std::size_t>(tip.pointed)), std::move(keys)});
}

ScreenMaker two_answer_result_screen(const LedStimulus& stimulus, bool correct) {
  return [stimulus, correct](const Look& look) {
    const TwoAnswers said = two_answers(look, stimulus);
    const auto truth = static_cast<std::size_t>(truth_of(stimulus));
    ScreenBuilder screen{"touch result", look};
    screen.title((correct ? said.yes : said.no).at(truth)).area(160, [&](Screen& out, const Box& box) {
      draw(out.list, task_of(stimulus), static_cast<int>(truth),
           {box.x, box.y + box.height * 0.25f, box.width, box.height * 0.4f},
           correct ? look.theme.yes : look.theme.no);
    });
    if (const auto distance = distance_of(stimulus))
      screen.text(look.say("They were {distance:g} mm apart.", fmt::arg("distance", *distance)));
    screen.text(look.say("Helper: touch the same place once more if that helps, then go on."));
    return screen.buttons({way_on(look, look.say("Go on")), stop_button(look)}).build();
  };
}

ScreenMaker two_answer_intro_screen(const BlockSpec& block) {
  return [block](const Look& look) {
    const bool shown = block.feedback != Feedback::none;
    const Intro told = intro_of(look, block.kind.task, block.pictures);
    ScreenBuilder screen{fmt::format("{} {} intro", name_of(block.kind.task), name_of(block.kind.purpose)),
                         look};
    screen.title(told.title)
        .text(told.patient)
        .text(told.helper)
        .text(shown ? look.say("After each answer you both see what it was.")
                    : look.say("You will not be told whether an answer was correct. This part shows how you "
                               "are doing."))
        .note(look.say("Not on broken or sore skin. If touch hurts, stop."));
    return screen.buttons({way_on(look, look.say("Begin")), stop_button(look)}).build();
  };
}

} // namespace dorsal
