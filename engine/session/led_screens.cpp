#include "engine/session/led_screens.h"

#include "engine/core/task/touch/touch.h"
#include "engine/session/key_words.h"
#include "engine/session/marks.h"
#include "engine/session/screens.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace dorsal {
namespace {

constexpr Key key_one{'1'}, key_two{'2'};

void add_dots(DisplayList& list, const Box& box, int dots, Colour colour) {
  const float across = std::min(box.height, box.width * 0.3f);
  const float gap = across * 0.7f;
  const float whole = static_cast<float>(dots) * across + static_cast<float>(dots - 1) * gap;
  float x = box.x + (box.width - whole) / 2;
  for (int i = 0; i < dots; ++i, x += across + gap)
    list.items.emplace_back(
        Panel{{x, box.y + (box.height - across) / 2, across, across}, colour, across / 2});
}

std::string answer_word(const Look& look, int answer) {
  return answer == 0 ? look.say("ONE") : look.say("TWO");
}

// Dots, the word and the key on a card, where the sides of pictures have theirs.
void add_number_card(DisplayList& list, const TrialLook& trial, int answer) {
  const Look& look = trial.look;
  const Box box = look.layout.zone(answer == 0 ? Side::left : Side::right);
  const float unit = look.layout.unit();
  const float tall = std::min(box.height - 28 * unit, 230 * look.layout.text_unit());
  const float top = box.y + (box.height - tall) / 2;
  list.items.emplace_back(Panel{box, look.theme.zone, 22 * unit});
  list.items.emplace_back(Frame{box, look.theme.zone_line, 2 * unit, 22 * unit});
  add_dots(list, {box.x + 8 * unit, top, box.width - 16 * unit, tall * 0.3f}, answer + 1, look.theme.ink);
  const auto label = [&](float from, float share, std::string text, float size, Colour colour, bool bold) {
    list.items.emplace_back(
        look.fitted({.box = {box.x + 8 * unit, top + from * tall, box.width - 16 * unit, share * tall},
                     .text = std::move(text),
                     .size_px = size * look.layout.text_unit(),
                     .colour = colour,
                     .align = Align::centre,
                     .bold = bold}));
  };
  label(0.34f, 0.3f, answer_word(look, answer), 40, look.theme.ink, true);
  label(0.66f, 0.34f, key_words(look, answer == 0 ? trial.keys.left : trial.keys.right), 24,
        look.theme.quiet_ink, false);
}

DisplayList led_rest_screen(const TrialLook& trial) {
  DisplayList list;
  const Theme& theme = trial.look.theme;
  list.background = theme.background;
  Box line = trial.look.layout.progress_line();
  list.items.emplace_back(Panel{line, theme.progress_rest, 0});
  line.width *= static_cast<float>(trial.progress);
  list.items.emplace_back(Panel{line, theme.progress, 0});
  add_number_card(list, trial, 0);
  add_number_card(list, trial, 1);
  add_pause_mark(list, trial.look.layout.pause_mark(), theme);
  return list;
}

// Between the cards.
Box middle(const Layout& layout) {
  const Box left = layout.zone(Side::left), right = layout.zone(Side::right);
  const float gap = 24 * layout.unit();
  const float x = left.x + left.width + gap;
  return {x, left.y, right.x - gap - x, left.height};
}

void add_text(DisplayList& list, const Look& look, const Box& box, std::string text, float size, bool bold) {
  list.items.emplace_back(look.fitted({.box = box,
                                       .text = std::move(text),
                                       .size_px = size * look.layout.text_unit(),
                                       .colour = look.theme.ink,
                                       .align = Align::centre,
                                       .bold = bold}));
}

std::string touch_words(const Look& look, const points::Touch& touch) {
  if (touch.points == 1) return look.say("Touch with ONE point");
  return look.say("Touch with TWO points, {distance:g} mm apart", fmt::arg("distance", touch.distance_mm));
}

Box points_button(const Layout& layout) {
  const Box box = middle(layout);
  const float wide = std::min(box.width, 460 * layout.text_unit());
  const float tall = box.height * 0.3f;
  return {box.x + (box.width - wide) / 2, box.y + box.height - tall, wide, tall};
}

DisplayList cue_screen(const TrialLook& trial, const points::Touch& touch) {
  DisplayList list = led_rest_screen(trial);
  const Look& look = trial.look;
  const Box box = middle(look.layout), button = points_button(look.layout);
  add_dots(list, {box.x, box.y, box.width, box.height * 0.16f}, touch.points, look.theme.ink);
  add_text(list, look, {box.x, box.y + box.height * 0.2f, box.width, box.height * 0.38f},
           touch_words(look, touch), 46, true);
  const float unit = look.layout.unit();
  list.items.emplace_back(Panel{button, look.theme.button, 16 * unit});
  list.items.emplace_back(
      look.fitted({.box = {button.x + 12 * unit, button.y + 6 * unit, button.width - 24 * unit,
                           button.height - 12 * unit},
                   .text = look.say("Touched: press {key}", fmt::arg("key", key_words(look, Key::space))),
                   .size_px = 30 * look.layout.text_unit(),
                   .colour = look.theme.button_ink,
                   .align = Align::centre,
                   .bold = true}));
  return list;
}

DisplayList question_screen(const TrialLook& trial) {
  DisplayList list = led_rest_screen(trial);
  const Look& look = trial.look;
  const Box box = middle(look.layout);
  add_text(list, look, {box.x, box.y + box.height * 0.2f, box.width, box.height * 0.38f},
           look.say("One point or two?"), 46, true);
  add_text(list, look, {box.x, box.y + box.height * 0.68f, box.width, box.height * 0.28f},
           look.say("If it is said aloud, press 1 or 2."), 28, false);
  return list;
}

bool is_press(const Input& input) {
  const auto* key = std::get_if<KeyInput>(&input);
  const auto* pointer = std::get_if<PointerInput>(&input);
  return (key && key->motion == Motion::press) || (pointer && pointer->motion == Motion::press);
}

bool presses(const Box& box, const Input& input) {
  const auto* pointer = std::get_if<PointerInput>(&input);
  return pointer && is_press(input) && box.holds(pointer->x_px, pointer->y_px);
}

// What each kind of stimulus looks like.
struct ScreensOf {
  const TrialLook& look;
  const AnswerSoFar& so_far;
  TrialScreens operator()(const points::Touch& touch) const {
    return {.rest = led_rest_screen(look),
            .fixation = cue_screen(look, touch),
            .stimulus = question_screen(look)};
  }
  TrialScreens operator()(const touch::Site& site) const {
    return {.rest = touch_rest(look, site),
            .fixation = touch_cue(look, site),
            .stimulus = touch_question(look, site, so_far)};
  }
};

} // namespace

Box touched_button(const Layout& layout, const LedStimulus& stimulus) {
  return std::holds_alternative<touch::Site>(stimulus) ? touch_done_button(layout) : points_button(layout);
}

TrialScreens led_screens(const TrialLook& look, const LedStimulus& stimulus, const AnswerSoFar& so_far) {
  return std::visit(ScreensOf{look, so_far}, stimulus);
}

LedMeaning LedReader::read(const Layout& layout, const Input& input, bool touched) {
  return std::visit([&](const auto& told) { return read_for(told, layout, input, touched); }, stimulus_);
}

LedMeaning LedReader::read_for(const points::Touch&, const Layout& layout, const Input& input, bool) {
  const auto* key = std::get_if<KeyInput>(&input);
  const bool pointed = std::holds_alternative<PointerInput>(input);
  if (const auto side = answers_.get().side_of(input))
    return SaysAnswer{*side == Side::left ? 0 : 1, pointed ? AnsweredBy::helper : AnsweredBy::patient};
  if (key && (key->key == key_one || key->key == key_two))
    return SaysAnswer{key->key == key_one ? 0 : 1, AnsweredBy::helper};
  if (presses(points_button(layout), input) || (key && (key->key == Key::space || key->key == Key::enter)))
    return SaysTouched{};
  return {};
}

// Enter confirms a number: only Space and the button say that the back was touched.
LedMeaning LedReader::read_for(const touch::Site& site, const Layout& layout, const Input& input,
                               bool touched) {
  if (const auto* key = std::get_if<KeyInput>(&input)) {
    if (key->key == Key::space) return SaysTouched{};
    return typed(site, *key, touched);
  }
  const auto* pointer = std::get_if<PointerInput>(&input);
  if (!pointer) return {};
  if (!touched) return presses(touch_done_button(layout), input) ? LedMeaning{SaysTouched{}} : LedMeaning{};
  const auto square = pressed_square(layout, site, *pointer);
  return square ? LedMeaning{SaysAnswer{touch::answer_of(*square), so_far_.by}} : LedMeaning{};
}

LedMeaning LedReader::typed(const touch::Site& site, const KeyInput& key, bool touched) {
  if (!touched) return digit_of(key) ? LedMeaning{IsTyping{}} : LedMeaning{};
  const auto took = typed_.take(key, site.squares);
  so_far_.typed = typed_.text();
  if (took == TypedNumber::Took::a_number) return SaysAnswer{touch::answer_of(typed_.number()), so_far_.by};
  const bool digit_goes_up = key.motion == Motion::release && digit_of(key);
  return took == TypedNumber::Took::a_key || digit_goes_up ? LedMeaning{IsTyping{}} : LedMeaning{};
}

namespace {

ScreenMaker result_screen(const points::Touch& touch, bool correct) {
  return [touch, correct](const Look& look) {
    const bool one = touch.points == 1;
    ScreenBuilder screen{"touch result", look};
    screen
        .title(correct
                   ? (one ? look.say("Yes, one point") : look.say("Yes, two points"))
                   : (one ? look.say("This time it was ONE point") : look.say("This time it was TWO points")))
        .area(160, [&](Screen& out, const Box& box) {
          add_dots(out.list, {box.x, box.y + box.height * 0.25f, box.width, box.height * 0.4f}, touch.points,
                   correct ? look.theme.yes : look.theme.no);
        });
    if (!one)
      screen.text(look.say("They were {distance:g} mm apart.", fmt::arg("distance", touch.distance_mm)));
    screen.text(look.say("Helper: touch the same place once more if that helps, then go on."));
    return screen.buttons({way_on(look, look.say("Go on")), stop_button(look)}).build();
  };
}

} // namespace

ScreenMaker led_result_screen(const LedTrialRecord& record) {
  const bool correct = record.correct().value_or(false);
  if (const auto* site = std::get_if<touch::Site>(&record.planned.stimulus))
    return touch_result_screen(*site, record.answer);
  return result_screen(std::get<points::Touch>(record.planned.stimulus), correct);
}

ScreenMaker led_intro_screen(const BlockSpec& block, int squares) {
  if (block.kind.task == TaskId::touch) return touch_intro_screen(block, squares);
  return [block](const Look& look) {
    const bool shown = block.feedback != Feedback::none;
    ScreenBuilder screen{fmt::format("points {} intro", name_of(block.kind.purpose)), look};
    screen.title(look.say("Now with your helper: one point or two?"))
        .text(
            look.say("Sit or lie so that you cannot see the screen, with the keys in your hand. Your helper "
                     "touches your back {count} times, with one point or with two. You answer.",
                     fmt::arg("count", block.pictures)))
        .text(look.say("Helper: the screen says how to touch. Use two blunt tips and a ruler. Touch gently, "
                       "both tips at once, then press Space. Say nothing about the answer."))
        .text(shown ? look.say("After each answer you both see what it was.")
                    : look.say("You will not be told whether an answer was correct. This part shows how you "
                               "are doing."))
        .note(look.say("Not on broken or sore skin. If touch hurts, stop."));
    return screen.buttons({way_on(look, look.say("Begin")), stop_button(look)}).build();
  };
}

} // namespace dorsal
