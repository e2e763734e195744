#include "engine/core/readiness/rules/operating_characteristics.h"

#include "tests/support/catch.h"

using namespace dorsal::readiness;

namespace {

int pooled_left(std::span<const BlockCounts> last) {
  int sum = 0;
  for (const auto& block : last) sum += block.left_correct;
  return sum;
}

int pooled_right(std::span<const BlockCounts> last) {
  int sum = 0;
  for (const auto& block : last) sum += block.right_correct;
  return sum;
}

// The default accuracy rules on three blocks of 20 trials a side.
CountRule default_accuracy() {
  const auto overall = *bayes_min_correct(120, 0.80, 0.90);
  const auto side = *bayes_min_correct(60, 0.70, 0.90);
  return {3, [=](std::span<const BlockCounts> last) {
            const int left = pooled_left(last);
            const int right = pooled_right(last);
            return left + right >= overall && left >= side && right >= side;
          }};
}

} // namespace

TEST_CASE("operating characteristics: 102 of 120 is what the default accuracy rule asks for") {
  CHECK(bayes_min_correct(120, 0.8, 0.9) == 102);
  CHECK(bayes_min_correct(40, 0.8, 0.9) == 36);
  CHECK_FALSE(bayes_min_correct(10, 0.8, 0.95));
}

TEST_CASE("operating characteristics: one block at 80 % calls a true 75 % patient ready nearly always") {
  const CountRule folk{1, [](std::span<const BlockCounts> last) { return last.back().correct() >= 32; }};
  const auto oc = exact_characteristics(folk, {0.75, 0.75}, {40, 0, 10});
  CHECK(oc.ready_by.back() == Approx(0.972).margin(0.001));
  CHECK(oc.mean_blocks == Approx(3.2).margin(0.05));
}

TEST_CASE(
    "operating characteristics: the default accuracy rules by side (reference simulation .038, .972, .104)") {
  const auto rule = default_accuracy();
  CHECK(exact_characteristics(rule, {0.75, 0.75}, {}).ready_by.back() == Approx(0.038).margin(0.003));
  const auto good = exact_characteristics(rule, {0.85, 0.85}, {});
  CHECK(good.ready_by.back() == Approx(0.972).margin(0.003));
  CHECK(good.mean_blocks == Approx(4.3).margin(0.1));
  CHECK(exact_characteristics(rule, {0.95, 0.65}, {}).ready_by.back() == Approx(0.104).margin(0.006));
}

TEST_CASE(
    "operating characteristics: nobody is ready before the window is full, certain patients right after") {
  const auto oc = exact_characteristics(default_accuracy(), {1, 1}, {20, 20, 4});
  CHECK(oc.ready_by[1] == 0.0);
  CHECK(oc.ready_by[2] == Approx(1));
  CHECK(oc.mean_blocks == Approx(3));
}
