#include "engine/session/led_screens.h"

#include "engine/core/task/touch/touch.h"
#include "engine/session/two_answer_screens.h"

namespace dorsal {
namespace {

constexpr Key key_one{'1'}, key_two{'2'};

bool is_press(const Input& input) {
  const auto* key = std::get_if<KeyInput>(&input);
  const auto* pointer = std::get_if<PointerInput>(&input);
  return (key && key->motion == Motion::press) || (pointer && pointer->motion == Motion::press);
}

bool presses(const Box& box, const Input& input) {
  const auto* pointer = std::get_if<PointerInput>(&input);
  return pointer && is_press(input) && box.holds(pointer->x_px, pointer->y_px);
}

} // namespace

TrialScreens led_screens(const TrialLook& look, const LedStimulus& stimulus, const AnswerSoFar& so_far) {
  const auto* site = std::get_if<touch::Site>(&stimulus);
  if (!site) return two_answer_screens(look, stimulus);
  return {.rest = touch_rest(look, *site),
          .fixation = touch_cue(look, *site),
          .stimulus = touch_question(look, *site, so_far)};
}

LedMeaning LedReader::read(const Layout& layout, const Input& input, bool touched) {
  const auto* site = std::get_if<touch::Site>(&stimulus_);
  return site ? read_number(*site, layout, input, touched) : read_card(layout, input);
}

LedMeaning LedReader::read_card(const Layout& layout, const Input& input) {
  const auto* key = std::get_if<KeyInput>(&input);
  const bool pointed = std::holds_alternative<PointerInput>(input);
  if (const auto side = answers_.get().side_of(input))
    return SaysAnswer{*side == Side::left ? 0 : 1, pointed ? AnsweredBy::helper : AnsweredBy::patient};
  if (key && (key->key == key_one || key->key == key_two))
    return SaysAnswer{key->key == key_one ? 0 : 1, AnsweredBy::helper};
  if (presses(two_answer_button(layout), input) ||
      (key && (key->key == Key::space || key->key == Key::enter)))
    return SaysTouched{};
  return {};
}

// Enter confirms a number: only Space and the button say that the back was touched.
LedMeaning LedReader::read_number(const touch::Site& site, const Layout& layout, const Input& input,
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

ScreenMaker led_result_screen(const LedTrialRecord& record) {
  if (const auto* site = std::get_if<touch::Site>(&record.planned.stimulus))
    return touch_result_screen(*site, record.answer);
  return two_answer_result_screen(record.planned.stimulus, record.correct().value_or(false));
}

ScreenMaker led_intro_screen(const BlockSpec& block, int squares) {
  if (block.kind.task == TaskId::touch) return touch_intro_screen(block, squares);
  return two_answer_intro_screen(block);
}

} // namespace dorsal
