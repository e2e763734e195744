#include "engine/core/task/judgement/training.h"

#include "engine/core/adaptation/psychometric.h"
#include "engine/core/base/random.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace dorsal;
using namespace dorsal::adaptation;

namespace {

struct Seen {
  std::vector<Wish> wishes;
  int correct{}, counted{}; // from trial 60 on, catch trials left out
};

// A patient whose success falls along a logistic over the levels.
Seen train(const AdaptationRule& rule, double threshold, int trials, std::uint64_t seed) {
  TrainingState state = start_training(rule, {});
  Random draws{seed};
  Seen seen;
  for (int trial = 0; trial < trials; ++trial) {
    const Wish wish = next_wish(rule, state, draws);
    const bool correct = draws.chance(falling_logistic(wish.level, threshold, 1.5, {0.5, 0.02}));
    state = respond(rule, std::move(state), wish, wish.level, correct);
    seen.wishes.push_back(wish);
    if (trial < 60 || wish.is_catch()) continue;
    ++seen.counted;
    seen.correct += correct ? 1 : 0;
  }
  return seen;
}

TrainingState after(const AdaptationRule& rule, TrainingState state, int errors) {
  Random draws{1};
  for (int i = 0; i < errors; ++i)
    state = respond(rule, std::move(state), next_wish(rule, state, draws), 3, false);
  return state;
}

} // namespace

TEST_CASE("training: the success rate is held within three points of the target from trial 60 on") {
  for (const double target : {0.7, 0.8, 0.9}) {
    AdaptationRule rule;
    rule.target = target;
    int correct = 0, counted = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      const Seen seen = train(rule, 6, 200, seed);
      correct += seen.correct;
      counted += seen.counted;
    }
    CHECK(static_cast<double>(correct) / counted == Approx(target).margin(0.03));
  }
}

TEST_CASE("training: starts gently, below where the last session left off") {
  const AdaptationRule rule;
  Random draws{1};
  CHECK(next_wish(rule, start_training(rule, 6.0), draws).level == Approx(5));
  CHECK(next_wish(rule, start_training(rule, 6.0), draws).reason == WishReason::gentle);
  CHECK(next_wish(rule, start_training(rule, {}), draws).level == Approx(rule.start_level));
}

TEST_CASE("training: about a tenth are catch trials, at the easiest level") {
  const Seen seen = train({}, 6, 1000, 3);
  const auto catches = std::ranges::count_if(seen.wishes, &Wish::is_catch);
  CHECK(catches > 70);
  CHECK(catches < 130);
  for (const Wish& wish : seen.wishes)
    if (wish.is_catch()) CHECK(wish.level == 1);
}

TEST_CASE("training: after so many errors in a row comes an easy picture") {
  AdaptationRule rule;
  rule.catch_share = 0;
  Random draws{1};
  CHECK(next_wish(rule, after(rule, start_training(rule, {}), 2), draws).reason !=
        WishReason::easy_after_errors);
  const Wish wish = next_wish(rule, after(rule, start_training(rule, {}), 3), draws);
  CHECK(wish.reason == WishReason::easy_after_errors);
  CHECK(wish.level == rule.lowest_level);
}

TEST_CASE("training: a level never moves faster than the pace, nor beyond floor and ceiling") {
  AdaptationRule rule;
  rule.pace = 0.5;
  rule.lowest_level = 2;
  rule.highest_level = 5;
  rule.start_level = 3;
  rule.fall_back = 0;
  double last = 3;
  for (const Wish& wish : train(rule, 9, 150, 5).wishes) {
    CHECK(wish.level >= 2);
    CHECK(wish.level <= 5);
    if (wish.is_catch() || wish.reason == WishReason::easy_after_errors) continue;
    CHECK(std::abs(wish.level - last) <= 0.5 + 1e-9);
    last = wish.level;
  }
}

TEST_CASE("training: a bad spell is a step back for six pictures") {
  AdaptationRule rule;
  rule.catch_share = 0;
  rule.errors_before_easy = 10;
  TrainingState state = start_training(rule, 6.0);
  Random draws{1};
  for (int i = 0; i < 20; ++i)
    state = respond(rule, std::move(state), next_wish(rule, state, draws), 5, true);
  const double before = state.last_level;
  for (int i = 0; i < 5; ++i)
    state = respond(rule, std::move(state), next_wish(rule, state, draws), 5, false);
  CHECK(next_wish(rule, state, draws).reason == WishReason::fall_back);
  CHECK(next_wish(rule, state, draws).level < before);
  for (int i = 0; i < 6; ++i) state = respond(rule, std::move(state), next_wish(rule, state, draws), 4, true);
  CHECK(next_wish(rule, state, draws).reason != WishReason::fall_back);
}

TEST_CASE("ladder: up after nine of ten, down after six or fewer, from nought on each rung") {
  const LadderRule rule;
  LadderState state;
  for (int i = 0; i < 10; ++i) state = respond(rule, std::move(state), i != 3);
  CHECK(state == LadderState{2, {}});
  for (int i = 0; i < 10; ++i) state = respond(rule, std::move(state), i % 2 == 0);
  CHECK(state == LadderState{1, {}});
  for (int i = 0; i < 10; ++i) state = respond(rule, std::move(state), i % 2 == 0);
  CHECK(state.rung == 1);
  CHECK(name_of_rung(6) == "time pressure");
}
