#include "engine/core/adaptation/staircase.h"

#include "tests/support/catch.h"

using namespace dorsal::adaptation;

namespace {

StaircaseRule two_down_one_up() {
  StaircaseRule rule;
  rule.start = 100;
  rule.easier_steps = rule.harder_steps = {20, 10, 5};
  rule.correct_to_harden = 2;
  rule.highest = 180;
  return rule;
}

} // namespace

TEST_CASE("staircase: two correct answers in a row make it harder, one error makes it easier") {
  const auto rule = two_down_one_up();
  auto state = start(rule);
  state = respond(rule, state, true);
  CHECK(state.level == 100);
  state = respond(rule, state, true);
  CHECK(state.level == 80);
  state = respond(rule, state, false);
  CHECK(state.level == 90); // the first reversal has shrunk the step
  CHECK(state.reversals == std::vector<double>{80});
}

TEST_CASE("staircase: an error wipes the run of correct answers") {
  const auto rule = two_down_one_up();
  const auto state = after_answers(rule, {true, false, true});
  CHECK(state.correct_run == 1);
  CHECK(state.level == 120);
}

TEST_CASE("staircase: the first steps can follow every answer until the first reversal") {
  auto rule = two_down_one_up();
  rule.first_steps = FirstSteps::one_up_one_down;
  CHECK(after_answers(rule, {true, true}).level == 60);
  CHECK(after_answers(rule, {true, true, false, true}).level == 70);
}

TEST_CASE("staircase: a step the limits swallow still turns the direction") {
  auto rule = two_down_one_up();
  rule.start = rule.highest;
  const auto state = after_answers(rule, {false, true, true});
  CHECK(state.reversals == std::vector<double>{180});
  CHECK(state.level == 170);
}

TEST_CASE("staircase: where larger is harder the same answers move the level the other way") {
  auto rule = two_down_one_up();
  rule.axis = Axis::larger_is_harder;
  CHECK(after_answers(rule, {true, true}).level == 120);
  CHECK(after_answers(rule, {false}).level == 80);
}

TEST_CASE("staircase: a threshold uses an even number of reversals and is missing without two") {
  StaircaseState state;
  CHECK_FALSE(threshold(state, 4));
  state.reversals = {10};
  CHECK_FALSE(threshold(state, 4));
  state.reversals = {10, 40, 60};
  CHECK(threshold(state, 4) == 50.0);
}

TEST_CASE("staircase: no answers leave it at its start") {
  CHECK(after_answers(two_down_one_up(), {}) == start(two_down_one_up()));
}

TEST_CASE("staircase: a rule that cannot run is named") {
  auto rule = two_down_one_up();
  CHECK_FALSE(problem(rule));
  rule.harder_steps.clear();
  CHECK(problem(rule));
  rule = two_down_one_up();
  rule.lowest = 200;
  CHECK(problem(rule));
  rule = two_down_one_up();
  rule.correct_to_harden = 0;
  CHECK(problem(rule));
}
