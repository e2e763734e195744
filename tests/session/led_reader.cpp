// What keys and pointers say while a helper touches: nothing counted twice, nothing lost, nothing invented.
#include "engine/core/task/touch/touch.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "engine/session/led/led_screens.h"
#include "engine/session/led/touch_probe_screens.h"
#include "engine/session/led/touch_screens.h"
#include "engine/session/looks/led_parts.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

// A trial, of square 11 if nothing else is said, that follows what is pressed.
struct Trial {
  LedStimulus stimulus;
  Layout layout{{1280, 720}};
  AnswerMap answers{AnswerKeys{}, layout};
  LedReader reader{answers, stimulus, AnsweredBy::patient};
  LedTrialState state =
      begin_trial({.trial = 1, .plan = 1, .planned = {stimulus, {}}, .time_limit = {}}, Instant{1s});
  Instant now{2s};

  explicit Trial(const LedStimulus& of = touch::Site{12, 11}) : stimulus(of) {
    state = tick(std::move(state), now);
    state = cue_shown(std::move(state),
                      {.at = Stamp::exactly(now), .provider = OnsetProvider::simulated, .missed_frames = 0});
  }
  void give(const Input& input) {
    const LedMeaning meaning = reader.read(layout, input, touched(state));
    state = dorsal::input(std::move(state), input, meaning);
  }
  void key(Key key, Motion motion = Motion::press, Key typed = Key::none) {
    now += 100ms;
    give(KeyInput{key, motion, Stamp::exactly(now), ResponseProvider::simulated, typed});
  }
  void type(std::string_view text) {
    for (const char c : text) key(static_cast<Key>(c));
  }
  void press(float x, float y) {
    now += 100ms;
    give(PointerInput{Pointer::mouse, Motion::press, x, y, Stamp::exactly(now), ResponseProvider::simulated});
  }
  [[nodiscard]] int said() const { return touch::square_of(state.record.answer.value().answer); }
  [[nodiscard]] std::size_t strays() const { return state.record.strays.size(); }
};

} // namespace

TEST_CASE("reader: a number counts when Enter confirms it, from any keyboard") {
  Trial trial;
  trial.key(Key::space);
  trial.type("11");
  CHECK_FALSE(ended(trial.state));
  CHECK(trial.reader.moment().typed == "11");
  trial.key(Key::enter);
  REQUIRE(ended(trial.state));
  CHECK(trial.said() == 11);
  CHECK(trial.state.record.correct() == true);
  CHECK(trial.strays() == 0);

  Trial keypad; // whose labels are no digits
  keypad.key(Key::space);
  keypad.key(Key::home, Motion::press, static_cast<Key>('7'));
  keypad.key(Key::enter);
  REQUIRE(ended(keypad.state));
  CHECK(keypad.said() == 7);
}

TEST_CASE("reader: what is typed can be taken back, and a number that is no square answers nothing") {
  Trial trial;
  trial.key(Key::space);
  trial.type("3");
  trial.key(Key::backspace);
  trial.key(Key::enter); // nothing is typed
  CHECK_FALSE(ended(trial.state));
  trial.type("99");
  trial.key(Key::enter);
  CHECK_FALSE(ended(trial.state));
  CHECK(trial.reader.moment().typed.empty());
  trial.type("130"); // a third digit begins anew
  CHECK(trial.reader.moment().typed == "0");
  trial.key(Key::enter);
  REQUIRE(ended(trial.state));
  CHECK(trial.said() == 0);
}

TEST_CASE("reader: what comes before the touch is a stray, and Enter never says that it was made") {
  Trial trial;
  trial.type("11");
  trial.key(Key::enter);
  CHECK_FALSE(touched(trial.state));
  CHECK_FALSE(ended(trial.state));
  CHECK(trial.strays() == 3);
  CHECK(trial.state.record.strays[0].why == StrayInput::before_trial);
  trial.key(Key::space);
  CHECK(touched(trial.state));
  CHECK(trial.reader.moment().typed.empty()); // nothing of it is left over
  trial.type("4");
  trial.key(Key::enter);
  CHECK(trial.said() == 4);
}

TEST_CASE("reader: a helper who presses twice, or holds the key, answers nothing") {
  Trial trial;
  trial.key(Key::space);
  trial.key(Key::space, Motion::repeat);
  trial.key(Key::space, Motion::release);
  trial.key(Key::space);
  CHECK(touched(trial.state));
  CHECK_FALSE(ended(trial.state));
  CHECK(trial.strays() == 3);
  trial.key(static_cast<Key>('1'));
  trial.key(static_cast<Key>('1'), Motion::repeat);
  CHECK(trial.reader.moment().typed == "1"); // a held digit is one digit
  trial.key(Key::enter);
  CHECK(trial.said() == 1);
}

TEST_CASE("reader: a pointer says done on the card, and then presses squares or nothing, where they are") {
  for (const touch::Grid& grid : touch::grids) {
    Trial trial;
    trial.stimulus = touch::Site{grid.squares, 1};
    trial.reader = LedReader{trial.answers, trial.stimulus, AnsweredBy::patient};
    const Box done = halves_of(trial.layout).button;
    trial.press(20, 400); // on the back: the card is still there
    CHECK_FALSE(touched(trial.state));
    trial.press(done.x + 5, done.y + 5);
    CHECK(touched(trial.state));
    int found = 0;
    for (float y = 0; y < 720; y += 4)
      for (float x = 0; x < 640; x += 4) {
        const auto square = pressed_square(trial.layout, std::get<touch::Site>(trial.stimulus),
                                           {Pointer::mouse, Motion::press, x, y, {}, {}});
        if (square) found = std::max(found, *square);
      }
    CHECK(found == grid.squares);
    trial.press(done.x + 5, done.y + 5);
    REQUIRE(ended(trial.state));
    CHECK(trial.said() == 0);
  }
}

namespace {

constexpr probe::Tip blunt{0}, pointed{1};

// Of square 11 with the pointed tip, touched already.
struct TippedTrial : Trial {
  TippedTrial() : Trial(touch_probe::Touch{{12, 11}, pointed}) { key(Key::space); }
  void press_square(int number) {
    for (float y = 0; y < 720; y += 4)
      for (float x = 0; x < 640; x += 4)
        if (pressed_square(layout, {12, 11}, {Pointer::mouse, Motion::press, x, y, {}, {}}) == number)
          return press(x, y);
  }
  void press_tip(const probe::Tip& tip) {
    for (float x = 640; x < 1280; x += 4)
      if (pressed_tip(layout, {Pointer::mouse, Motion::press, x, 600, {}, {}}) == tip) return press(x, 600);
  }
  [[nodiscard]] int answer() const { return state.record.answer.value().answer; }
  [[nodiscard]] std::optional<int> named() const { return reader.moment().square; }
};

} // namespace

TEST_CASE("reader: a square with a tip is answered in two steps, and the first one is no answer") {
  TippedTrial typed;
  typed.type("11");
  typed.key(Key::enter);
  CHECK_FALSE(ended(typed.state));
  CHECK(typed.named() == 11);
  CHECK(typed.reader.moment().typed.empty());
  typed.key(Key::enter); // once too often
  CHECK_FALSE(ended(typed.state));
  typed.key(Key::arrow_right);
  REQUIRE(ended(typed.state));
  CHECK(typed.answer() == touch_probe::answer_of(11, pointed));
  CHECK(typed.state.record.correct() == true);
  CHECK(typed.state.record.answer->by == AnsweredBy::patient);

  TippedTrial keypad; // whose labels are no digits
  keypad.key(Key::home, Motion::press, static_cast<Key>('7'));
  keypad.key(Key::enter);
  keypad.key(Key::end, Motion::press, static_cast<Key>('1'));
  REQUIRE(ended(keypad.state));
  CHECK(keypad.answer() == touch_probe::answer_of(7, blunt));
  CHECK(keypad.state.record.correct() == false);

  TippedTrial tapped;
  tapped.press_square(11);
  CHECK_FALSE(ended(tapped.state));
  tapped.press_square(11); // a double press is the same square
  CHECK(tapped.named() == 11);
  tapped.press_tip(blunt);
  REQUIRE(ended(tapped.state));
  CHECK(tapped.answer() == touch_probe::answer_of(11, blunt));
  CHECK(tapped.state.record.graded_correct() == true);
}

TEST_CASE("reader: a square can be taken back before the tip is told, by a key or by another square") {
  TippedTrial back;
  back.type("3");
  back.key(Key::enter);
  back.key(Key::backspace);
  CHECK_FALSE(back.named());
  back.key(Key::arrow_left); // tells no tip while the square is asked
  CHECK_FALSE(ended(back.state));
  back.type("11");
  back.key(Key::enter);
  back.type("2");
  CHECK(back.answer() == touch_probe::answer_of(11, pointed));

  TippedTrial other;
  other.type("1"); // and then another way
  other.press_square(3);
  CHECK(other.reader.moment().typed.empty());
  other.press_square(12);
  CHECK(other.named() == 12);
  other.press_tip(pointed);
  CHECK(other.answer() == touch_probe::answer_of(12, pointed));
}

TEST_CASE("reader: nothing felt needs no tip, and what is no tip tells none") {
  TippedTrial none;
  none.type("0");
  none.key(Key::enter);
  REQUIRE(ended(none.state));
  CHECK(none.answer() == touch_probe::nothing);

  TippedTrial trial;
  const Box button = halves_of(trial.layout).button;
  trial.type("4");
  trial.key(Key::enter);
  trial.type("3");
  trial.key(Key::space);
  trial.press(button.x + button.width / 2, button.y + 5); // between the cards, where "nothing" was
  trial.key(Key::arrow_left, Motion::release);
  trial.key(Key::arrow_left, Motion::repeat);
  CHECK_FALSE(ended(trial.state));
  CHECK(trial.named() == 4);

  TippedTrial pressed;
  pressed.press(button.x + 5, button.y + 5);
  REQUIRE(ended(pressed.state));
  CHECK(pressed.answer() == touch_probe::nothing);
}
