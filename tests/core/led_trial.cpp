#include "engine/core/trial/led_trial.h"

#include "engine/core/trial/trial_machine.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{10s};

Input press(Key key, Instant at) {
  return KeyInput{key, Motion::press, Stamp::exactly(at), ResponseProvider::simulated};
}

LedTrialState begun(std::optional<Duration> limit = {}) {
  return begin_trial({.trial = 1, .plan = 1, .planned = {points::Touch{2, 45}, 600ms}, .time_limit = limit},
                     start);
}

LedTrialState cued(std::optional<Duration> limit = {}) {
  return cue_shown(tick(begun(limit), start + 600ms), {.at = Stamp::exactly(start + 650ms)});
}

LedTrialState touched_at(Instant at, std::optional<Duration> limit = {}) {
  return input(cued(limit), press(Key::space, at), SaysTouched{});
}

} // namespace

TEST_CASE("led trial: the cue comes after the pause, and then nothing is due until somebody acts") {
  LedTrialState state = begun();
  CHECK(due(state) == start + 600ms);
  CHECK_FALSE(wants_cue(tick(state, start + 599ms)));
  state = tick(std::move(state), start + 600ms);
  CHECK(wants_cue(state));
  state = cue_shown(std::move(state), {.at = Stamp::exactly(start + 650ms)});
  CHECK_FALSE(due(state));
  CHECK_FALSE(wants_cue(state));
}

TEST_CASE("led trial: the touch lies in the second before the helper's press") {
  const LedTrialState state = touched_at(start + 4s);
  REQUIRE(touched(state));
  CHECK(state.record.touch->earliest == start + 3s);
  CHECK(state.record.touch->latest == start + 4s);
}

TEST_CASE("led trial: right or wrong is what was touched, whoever enters it") {
  for (const int answer : {0, 1}) {
    const LedTrialState state = input(touched_at(start + 4s), press(Key::arrow_left, start + 6s),
                                      SaysAnswer{answer, AnsweredBy::helper});
    REQUIRE(ended(state));
    CHECK(state.record.outcome == Outcome::answered);
    CHECK(state.record.correct() == (answer == 1));
    CHECK(state.record.answer->by == AnsweredBy::helper);
  }
}

TEST_CASE("led trial: an answer before the touch is kept and answers nothing") {
  const LedTrialState state = input(cued(), press(Key::arrow_left, start + 2s), SaysAnswer{0});
  CHECK_FALSE(ended(state));
  REQUIRE(state.record.strays.size() == 1);
  CHECK(state.record.strays.front().why == StrayInput::before_trial);
}

TEST_CASE("led trial: a second touch, a release and another key change nothing") {
  LedTrialState state = touched_at(start + 4s);
  state = input(std::move(state), press(Key::space, start + 5s), SaysTouched{});
  state = input(std::move(state), press(Key::tab, start + 5s), {});
  state =
      input(std::move(state),
            KeyInput{Key::space, Motion::release, Stamp::exactly(start + 5s), ResponseProvider::simulated},
            SaysTouched{});
  CHECK(touched(state));
  CHECK(state.record.touch->latest == start + 4s);
  CHECK(state.record.strays.size() == 3);
}

TEST_CASE("led trial: past the time limit it is wrong, a press stamped before it still answers") {
  const LedTrialState state = touched_at(start + 4s, 10s);
  CHECK(due(state) == start + 14s + late_input_grace);
  const LedTrialState out = tick(state, start + 14s + late_input_grace + 1ms);
  CHECK(out.record.outcome == Outcome::time_out);
  CHECK(out.record.correct() == false);
  const LedTrialState answered = input(state, press(Key::arrow_right, start + 13s), SaysAnswer{1});
  CHECK(answered.record.correct() == true);
}

TEST_CASE("led trial: voided it counts for nothing") {
  const LedTrialState state = void_trial(touched_at(start + 4s), FocusLost{});
  CHECK(voided_by(state.record.strays) == "focus_lost");
  CHECK(state.record.outcome == Outcome::voided);
  CHECK_FALSE(state.record.correct().has_value());
}

TEST_CASE("led trial: a machine's touch lies where it says, and what was pressed before it answers nothing") {
  LedTrialState state = machine_touched(begun(), Stamp::exactly(start));
  CHECK_FALSE(touched(state)); // not before its cue
  state = machine_touched(cued(), Stamp{start + 2s, start + 1990ms, start + 2010ms});
  REQUIRE(touched(state));
  CHECK(state.record.touch->earliest == start + 1990ms);
  const Input before = press(Key::arrow_left, start + 1900ms);
  CHECK(came_before_touch(state, before));
  state = input(std::move(state), before, SaysAnswer{0, AnsweredBy::patient});
  CHECK_FALSE(ended(state));
  CHECK(state.record.strays.back().why == StrayInput::before_trial);
  const Input after = press(Key::arrow_left, start + 2000ms); // in between: nobody knows
  CHECK_FALSE(came_before_touch(state, after));
  CHECK(ended(input(std::move(state), after, SaysAnswer{0, AnsweredBy::patient})));
}
