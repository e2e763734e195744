#include "engine/session/led/led_screens.h"

#include "engine/core/task/drawing/signs.h"
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/session/led/drawing_screens.h"
#include "engine/session/led/hand_over_screens.h"
#include "engine/session/led/touch_probe_screens.h"
#include "engine/session/led/touch_screens.h"
#include "engine/session/led/two_answer_screens.h"
#include "engine/session/looks/drawn_sign.h"
#include "engine/session/looks/led_parts.h"

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

// What was typed, as a number of the answers of the task or of its graded part; empty: no answer there is.
std::optional<int> typed_answer(const LedStimulus& stimulus, const std::string& text) {
  if (const auto site = site_in(stimulus)) {
    int number = 0;
    for (const char digit : text) number = number * 10 + (digit - '0');
    return number <= site->squares ? std::optional{touch::answer_of(number)} : std::nullopt;
  }
  const auto* sign = std::get_if<drawing::Sign>(&stimulus);
  if (!sign) return {};
  return text == "-" ? std::optional{drawing::nothing} : drawing::parse_answer(sign->set, text);
}

std::optional<int> pressed_answer(const LedStimulus& stimulus, const Layout& layout,
                                  const PointerInput& pointer) {
  if (const auto* sign = std::get_if<drawing::Sign>(&stimulus)) return pressed_sign(layout, *sign, pointer);
  const auto site = site_in(stimulus);
  const auto square = site ? pressed_square(layout, *site, pointer) : std::nullopt;
  return square ? std::optional{touch::answer_of(*square)} : std::nullopt;
}

bool has_two_cards(const LedStimulus& stimulus) { return task_of(task_of(stimulus)).answers.size() == 2; }

} // namespace

TrialScreens led_screens(const TrialLook& look, const LedStimulus& stimulus, const LedMoment& moment) {
  if (const auto* site = std::get_if<touch::Site>(&stimulus))
    return {.rest = touch_rest(look, *site),
            .fixation = touch_cue(look, *site),
            .stimulus = touch_question(look, *site, Felt::touch, moment)};
  if (const auto* touch = std::get_if<touch_probe::Touch>(&stimulus))
    return {.rest = touch_rest(look, touch->site),
            .fixation = touch_probe_cue(look, *touch),
            .stimulus = moment.square ? tip_question(look, touch->site, moment)
                                      : touch_question(look, touch->site, Felt::touch, moment)};
  if (const auto* buzz = std::get_if<vibration::Buzz>(&stimulus))
    return {.rest = touch_rest(look, buzz->site),
            .fixation = motor_cue(look, buzz->site),
            .stimulus = touch_question(look, buzz->site, Felt::motor, moment)};
  if (const auto* sign = std::get_if<drawing::Sign>(&stimulus))
    return {.rest = drawing_rest(look),
            .fixation = drawing_cue(look, *sign, moment.cue_shown),
            .stimulus = drawing_question(look, *sign, moment)};
  return two_answer_screens(look, stimulus);
}

std::optional<Duration> cue_moves_after(const LedStimulus& stimulus) {
  const auto* sign = std::get_if<drawing::Sign>(&stimulus);
  return sign && sign->sign != 0 ? std::optional{frame_of_tracing} : std::nullopt;
}

TypedText LedReader::typed_of(const LedStimulus& stimulus) {
  constexpr std::size_t digits_of_a_square = 2, letters_of_a_word = 3;
  return std::holds_alternative<drawing::Sign>(stimulus)
             ? TypedText{TypedText::Of::signs, letters_of_a_word}
             : TypedText{TypedText::Of::digits, digits_of_a_square};
}

LedMeaning LedReader::read(const Layout& layout, const Input& input, bool touched) {
  return has_two_cards(stimulus_) ? read_card(layout, input) : read_typed(layout, input, touched);
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

// Enter confirms what is typed: only Space and the button say that it is done.
LedMeaning LedReader::read_typed(const Layout& layout, const Input& input, bool touched) {
  const bool by_hand = needs_helper(task_of(stimulus_));
  if (const auto* key = std::get_if<KeyInput>(&input)) {
    if (by_hand && key->key == Key::space) return SaysTouched{};
    if (moment_.square) return read_tip(layout, input);
    return typed(*key, touched);
  }
  const auto* pointer = std::get_if<PointerInput>(&input);
  if (!pointer || !is_press(input)) return {};
  if (!touched && !by_hand) return {};
  if (!touched) return presses(halves_of(layout).button, input) ? LedMeaning{SaysTouched{}} : LedMeaning{};
  if (moment_.square) return read_tip(layout, input);
  const auto answer = pressed_answer(stimulus_, layout, *pointer);
  return answer ? says(*answer) : LedMeaning{};
}

// A square is half of an answer where a tip belongs to it.
LedMeaning LedReader::says(int answer) {
  if (!std::holds_alternative<touch_probe::Touch>(stimulus_)) return SaysAnswer{answer, moment_.by};
  if (answer == touch::nothing) return SaysAnswer{touch_probe::nothing, moment_.by};
  moment_.square = touch::square_of(answer);
  typed_ = typed_of(stimulus_); // a tap came after a digit
  moment_.typed.clear();
  return IsTyping{};
}

LedMeaning LedReader::read_tip(const Layout& layout, const Input& input) {
  if (!is_press(input)) return {};
  const auto is = [this](const probe::Tip& tip) {
    return SaysAnswer{touch_probe::answer_of(*moment_.square, tip), moment_.by};
  };
  if (const auto* key = std::get_if<KeyInput>(&input)) {
    if (key->key == Key::backspace) {
      moment_.square.reset();
      return IsTyping{};
    }
    if (const auto side = answers_.get().side_of(input)) return is({*side == Side::left ? 0 : 1});
    const auto sign = typed_.sign_of(*key);
    return sign == '1' || sign == '2' ? LedMeaning{is({*sign == '1' ? 0 : 1})} : LedMeaning{};
  }
  const auto& pointer = std::get<PointerInput>(input);
  if (const auto tip = pressed_tip(layout, pointer)) return is(*tip);
  const auto another = pressed_square(layout, site_in(stimulus_).value(), pointer);
  return another && *another != 0 ? says(touch::answer_of(*another)) : LedMeaning{};
}

LedMeaning LedReader::typed(const KeyInput& key, bool touched) {
  const bool is_typed = typed_.sign_of(key).has_value();
  if (!touched) return is_typed ? LedMeaning{IsTyping{}} : LedMeaning{};
  const auto took = typed_.take(key);
  moment_.typed = typed_.text();
  if (took == TypedText::Took::all) {
    if (const auto answer = typed_answer(stimulus_, typed_.confirmed())) return says(*answer);
    return IsTyping{};
  }
  const bool goes_up = key.motion == Motion::release && is_typed;
  return took == TypedText::Took::a_key || goes_up ? LedMeaning{IsTyping{}} : LedMeaning{};
}

ScreenMaker led_result_screen(const LedTrialRecord& record) {
  const LedStimulus& stimulus = record.planned.stimulus;
  if (const auto* touch = std::get_if<touch_probe::Touch>(&stimulus))
    return touch_probe_result_screen(*touch, record.answer);
  if (const auto site = site_in(stimulus))
    return touch_result_screen(
        *site, std::holds_alternative<vibration::Buzz>(stimulus) ? Felt::motor : Felt::touch, record.answer);
  if (const auto* sign = std::get_if<drawing::Sign>(&stimulus))
    return drawing_result_screen(*sign, record.answer);
  return two_answer_result_screen(stimulus, record.correct().value_or(false));
}

ScreenMaker led_intro_screen(const BlockSpec& block, int level) {
  if (!needs_helper(block.kind.task)) return alone_intro_screen(block, level);
  return task_of(block.kind.task).answers.size() == 2 ? two_answer_intro_screen(block)
                                                      : two_people_intro_screen(block, level);
}

} // namespace dorsal
