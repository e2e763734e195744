#include "engine/core/trial/answer_habits.h"

#include "engine/core/trial/trial_machine.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

using Habit = std::optional<AnswerHabit>;
const AnswerKeys keys{{Key::arrow_left}, {Key::arrow_right}};

KeyInput key(Duration at, Key which, Motion motion = Motion::press) {
  return {which, motion, Stamp::exactly(Instant{at}), ResponseProvider::simulated};
}

// Fixation at 500 ms, stimulus at 1000 ms; the inputs in order, the first that answers ends the trial.
TrialRecord trial(const std::vector<KeyInput>& inputs) {
  TrialStart start{.trial = 1, .plan = 1, .planned = {}, .stimulus = {}, .time_limit = 2s};
  start.planned.iti = 500ms;
  start.planned.foreperiod = 500ms;
  TrialState state = begin_trial(start, Instant{0ms});
  const auto reach = [&](Instant now) {
    state = tick(std::move(state), now);
    if (wants_fixation(state)) state = fixation_shown(std::move(state), {Stamp::exactly(Instant{500ms})});
    state = tick(std::move(state), now);
    if (wants_stimulus(state)) state = stimulus_shown(std::move(state), {Stamp::exactly(Instant{1s})});
    state = tick(std::move(state), now);
  };
  for (const KeyInput& one : inputs) {
    reach(one.at.best);
    state = input(std::move(state), one, side_of(keys, one.key));
  }
  return state.record;
}

} // namespace

TEST_CASE("answer habits: one key, pressed and let go, is no habit") {
  AnswerHabits habits;
  for (int i = 0; i < 3; ++i)
    CHECK(habits.note(trial({key(1600ms, Key::arrow_left), key(1700ms, Key::arrow_left, Motion::release)}),
                      keys) == Habit{});
}

TEST_CASE("answer habits: a slow release of the last answer in the inter-trial interval is no habit") {
  CHECK(AnswerHabits{}.note(
            trial({key(100ms, Key::arrow_left, Motion::repeat), key(130ms, Key::arrow_left, Motion::release),
                   key(1600ms, Key::arrow_right)}),
            keys) == Habit{});
}

TEST_CASE("answer habits: a repeat or a release after the fixation tells a held key") {
  for (const Motion motion : {Motion::repeat, Motion::release})
    for (const Duration at : {500ms, 800ms, 1500ms}) {
      INFO(name_of(motion) << " at " << at.count() / 1000000 << " ms");
      CHECK(AnswerHabits{}.note(trial({key(at, Key::arrow_left, motion), key(1600ms, Key::arrow_right)}),
                                keys) == Habit{AnswerHabit::held_key});
      CHECK(AnswerHabits{}.note(trial({key(at, Key::arrow_left, motion)}), keys) ==
            Habit{AnswerHabit::held_key}); // no answer came
    }
}

TEST_CASE("answer habits: a key that answers nothing may be held") {
  CHECK(AnswerHabits{}.note(trial({key(800ms, Key::f12, Motion::repeat), key(1600ms, Key::arrow_right)}),
                            keys) == Habit{});
}

TEST_CASE("answer habits: the answer's own key, held on after the answer, shows in the next trial only") {
  AnswerHabits habits;
  CHECK(habits.note(trial({key(1600ms, Key::arrow_left), key(1900ms, Key::arrow_left, Motion::repeat),
                           key(2500ms, Key::arrow_left, Motion::release)}),
                    keys) == Habit{});
}

TEST_CASE("answer habits: a press after the deadline is let go like any other") {
  CHECK(AnswerHabits{}.note(
            trial({key(3010ms, Key::arrow_left), key(3020ms, Key::arrow_left, Motion::release)}), keys) ==
        Habit{});
}

TEST_CASE("answer habits: both keys within the limit, in one record or over two") {
  AnswerHabits habits;
  CHECK(habits.note(trial({key(1600ms, Key::arrow_left), key(1700ms, Key::arrow_right)}), keys) ==
        Habit{AnswerHabit::both_keys});
  CHECK(habits.note(trial({key(1600ms, Key::arrow_left), key(1701ms, Key::arrow_right)}), keys) == Habit{});
  CHECK(habits.note(trial({key(1600ms, Key::arrow_left), key(1650ms, Key::arrow_left)}), keys) == Habit{});

  TrialRecord next = trial({key(1600ms, Key::arrow_left)}); // the last answer was given at 1600 ms
  next.strays.push_back({StrayInput::before_trial, key(1660ms, Key::arrow_right)});
  CHECK(habits.note(next, keys) == Habit{AnswerHabit::both_keys});
}
