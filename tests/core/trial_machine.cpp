#include "engine/core/trial/trial_machine.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

Instant at(Duration d) { return Instant{d}; }
Stamp stamp(Duration d) { return {at(d), at(d - 100us), at(d + 100us)}; }
Onset onset(Duration d) { return {stamp(d), OnsetProvider::simulated, 0}; }

KeyInput key(Duration d, Key which = Key::arrow_left, Motion motion = Motion::press) {
  return {which, motion, stamp(d), ResponseProvider::simulated};
}

TrialStart left_trial(std::optional<Duration> limit = 2s) {
  TrialStart start{.trial = 1, .plan = 1, .planned = {}, .stimulus = {}, .time_limit = limit};
  start.planned.iti = 100ms;
  start.planned.foreperiod = 500ms;
  start.stimulus.side = Side::left;
  return start;
}

TrialState fixating() { // since 100 ms, stimulus due at 600 ms
  return fixation_shown(tick(begin_trial(left_trial(), at(0ms)), at(100ms)), onset(100ms));
}
TrialState answering() { // since 601 ms, deadline at 2601 ms
  return stimulus_shown(tick(fixating(), at(600ms)), onset(601ms));
}

} // namespace

TEST_CASE("trial: it asks for the fixation after the inter-trial interval and for the stimulus after the "
          "foreperiod") {
  TrialState state = begin_trial(left_trial(), at(0ms));
  CHECK_FALSE(wants_fixation(tick(state, at(99ms))));
  state = tick(state, at(100ms));
  CHECK(wants_fixation(state));
  state = fixation_shown(state, onset(103ms));
  CHECK(due(state) == at(603ms));
  CHECK(wants_stimulus(tick(state, at(603ms))));
}

TEST_CASE("trial: a press after onset is the answer and carries its interval") {
  const TrialState state = input(answering(), key(1000ms), Side::left);
  REQUIRE(ended(state));
  CHECK(state.record.outcome == Outcome::answered);
  CHECK(state.record.correct() == true);
  REQUIRE(state.record.response_time());
  CHECK(state.record.response_time()->best == 399ms);
  CHECK(state.record.response_time()->lower == 399ms - 200us);
  CHECK(state.record.response_time()->upper == 399ms + 200us);
}

TEST_CASE("trial: the other side's key is a wrong answer") {
  CHECK(input(answering(), key(1000ms, Key::arrow_right), Side::right).record.correct() == false);
}

TEST_CASE("trial: a press during the fixation is an anticipation and keeps what was pressed") {
  const TrialState state = input(fixating(), key(300ms), Side::left);
  CHECK(state.record.outcome == Outcome::anticipation);
  CHECK_FALSE(state.record.onset);
  CHECK(state.record.answer->side == Side::left);
  CHECK_FALSE(state.record.correct());
  CHECK_FALSE(state.record.response_time());
}

TEST_CASE("trial: a press stamped before onset but read after it is an anticipation") {
  CHECK(input(answering(), key(600ms), Side::left).record.outcome == Outcome::anticipation);
}

TEST_CASE("trial: a press read while the stimulus was on its way is judged by its stamp") {
  const TrialState asked = tick(fixating(), at(600ms));
  const TrialState early = stimulus_shown(input(asked, key(600ms), Side::left), onset(601ms));
  CHECK(early.record.outcome == Outcome::anticipation);
  const TrialState late = stimulus_shown(input(asked, key(605ms), Side::left), onset(601ms));
  CHECK(late.record.outcome == Outcome::answered);
  CHECK(late.record.response_time()->best == 4ms);
}

TEST_CASE("trial: no answer before the limit is a time-out and counts as wrong") {
  const TrialState waiting = tick(answering(), at(2601ms));
  CHECK_FALSE(ended(waiting));
  const TrialState state = tick(waiting, at(2601ms) + late_input_grace);
  CHECK(state.record.outcome == Outcome::time_out);
  CHECK(state.record.correct() == false);
}

TEST_CASE("trial: an answer stamped before the deadline but read after it still counts") {
  CHECK(input(answering(), key(2600ms), Side::left).record.outcome == Outcome::answered);
}

TEST_CASE("trial: an answer stamped after the deadline is kept as late, and the trial times out") {
  const TrialState state = input(answering(), key(2610ms), Side::left);
  CHECK_FALSE(ended(state));
  REQUIRE(state.record.strays.size() == 1);
  CHECK(state.record.strays[0].why == StrayInput::after_deadline);
  CHECK(tick(state, at(2700ms)).record.outcome == Outcome::time_out);
}

TEST_CASE("trial: without a limit nothing is due while the answer is awaited") {
  TrialState state = begin_trial(left_trial(std::nullopt), at(0ms));
  state = fixation_shown(tick(state, at(100ms)), onset(100ms));
  state = stimulus_shown(tick(state, at(600ms)), onset(601ms));
  CHECK_FALSE(due(state));
  CHECK_FALSE(ended(tick(state, at(1h))));
}

TEST_CASE("trial: repeats, releases, other keys and presses before the trial are kept and answer nothing") {
  TrialState state = begin_trial(left_trial(), at(0ms));
  state = input(state, key(50ms), Side::left);
  state = fixation_shown(tick(state, at(100ms)), onset(100ms));
  state = input(state, key(200ms, Key::arrow_left, Motion::repeat), Side::left);
  state = input(state, key(300ms, Key::arrow_left, Motion::release), Side::left);
  state = input(state, key(400ms, Key::f), std::nullopt);
  REQUIRE(state.record.strays.size() == 4);
  CHECK(state.record.strays[0].why == StrayInput::before_trial);
  CHECK(state.record.strays[1].why == StrayInput::key_repeat);
  CHECK(state.record.strays[2].why == StrayInput::release);
  CHECK(state.record.strays[3].why == StrayInput::other_key);
  CHECK_FALSE(ended(state));
}

TEST_CASE("trial: a second witness's stamp is kept and never taken for an answer, in any phase") {
  const KeyInput echo = key(700ms, Key::arrow_left, Motion::echo);
  const TrialState in_iti = begin_trial(left_trial(), at(0ms));
  const TrialState asked = tick(fixating(), at(600ms));
  for (const TrialState& before : {in_iti, tick(in_iti, at(100ms)), fixating(), asked, answering()}) {
    const TrialState state = input(before, echo, Side::left);
    CHECK_FALSE(ended(state));
    CHECK(state.phase.index() == before.phase.index());
    CHECK_FALSE(state.record.answer);
    REQUIRE(state.record.strays.size() == 1);
    CHECK(state.record.strays[0].why == StrayInput::second_witness);
    CHECK(std::get<KeyInput>(state.record.strays[0].input).at == echo.at);
  }
  const TrialState shown = stimulus_shown(input(asked, echo, Side::left), onset(601ms));
  CHECK_FALSE(ended(shown));
}

TEST_CASE("trial: what comes after its end is kept with it") {
  TrialRecord record = input(answering(), key(1000ms), Side::left).record;
  record = input_after_end(std::move(record), key(1000ms, Key::arrow_left, Motion::echo), Side::left);
  record = input_after_end(std::move(record), key(1001ms, Key::arrow_right), Side::right);
  record = input_after_end(std::move(record), key(1080ms, Key::arrow_left, Motion::release), Side::left);
  CHECK(record.answer->side == Side::left);
  CHECK(record.outcome == Outcome::answered);
  REQUIRE(record.strays.size() == 3);
  CHECK(record.strays[0].why == StrayInput::second_witness);
  CHECK(record.strays[1].why == StrayInput::second_press);
  CHECK(record.strays[2].why == StrayInput::release);
}

TEST_CASE("trial: of both keys at once the first answers and the second is kept") {
  TrialState state = input(answering(), key(1000ms), Side::left);
  state = input(state, key(1001ms, Key::arrow_right), Side::right);
  CHECK(state.record.answer->side == Side::left);
  REQUIRE(state.record.strays.size() == 1);
  CHECK(state.record.strays[0].why == StrayInput::second_press);
}

TEST_CASE("trial: pausing voids it, and an ended one stays as it is") {
  const KeyInput escape = key(900ms, Key::escape);
  CHECK(void_trial(answering(), escape).record.outcome == Outcome::voided);
  CHECK(void_trial(input(answering(), key(1000ms), Side::left), escape).record.outcome == Outcome::answered);
}

TEST_CASE("trial: what voided it is kept, in one word") {
  const Stamp at = Stamp::exactly(Instant{900ms});
  const auto word = [](const Input& why) {
    return std::string{voided_by(void_trial(answering(), why).record.strays)};
  };
  CHECK(word(key(900ms, Key::escape)) == "paused");
  CHECK(word(FocusLost{at}) == "focus_lost");
  CHECK(word(WindowChanged{640, 480}) == "window_changed");
  CHECK(word(CloseRequested{}) == "closed");
  CHECK(word(Disturbed{Disturbance::suspended, at}) == "suspended");
  CHECK(word(Disturbed{Disturbance::clock_stepped, at}) == "clock_stepped");
  CHECK(voided_by(answering().record.strays).empty());
}

TEST_CASE("trial: an answer under 200 ms stays an answer and is flagged as a fast guess") {
  const TrialState fast = input(answering(), key(700ms), Side::left);
  CHECK(fast.record.outcome == Outcome::answered);
  CHECK(is_fast_guess(fast.record));
  CHECK_FALSE(is_fast_guess(input(answering(), key(1000ms), Side::left).record));
}
