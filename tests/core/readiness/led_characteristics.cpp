#include "engine/core/readiness/characteristics/led_characteristics.h"

#include "engine/core/base/random.h"
#include "engine/core/readiness/led_grade.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;

namespace {
double twice(double share) { return led_characteristics({}, share, share).value().goal_twice; }
} // namespace

// Sums of binomial terms in exact arithmetic (Python, math.comb), squared.
TEST_CASE("led characteristics: 65 % of 60 touches twice") {
  CHECK(led_characteristics({}, 0.5, 0.5)->needed == 39);
  CHECK(twice(0.55) == Approx(0.005744179));
  CHECK(twice(0.60) == Approx(0.065949241));
  CHECK(twice(0.65) == Approx(0.312516933));
  CHECK(twice(0.70) == Approx(0.702549260));
  CHECK(twice(0.75) == Approx(0.941286352));
}

TEST_CASE("led characteristics: ready is at least each of its ways, grows with accuracy, and is certain at "
          "the ends") {
  double before = -1;
  for (double share = 0; share <= 1.0001; share += 0.05) {
    const double p = std::min(share, 1.0);
    const auto found = led_characteristics({}, 0.3, p).value();
    CHECK(found.ready >= found.goal_twice - 1e-12);
    CHECK(found.ready >= found.rise - 1e-12);
    CHECK(found.ready <= found.goal_twice + found.rise + 1e-12);
    CHECK(found.ready >= before - 1e-12);
    before = found.ready;
  }
  CHECK(led_characteristics({}, 1, 1)->ready == Approx(1));
  CHECK(led_characteristics({}, 0, 0)->ready == Approx(0).margin(1e-12));
  CHECK(held_back_by_catches({}, 6, 0) == Approx(0).margin(1e-12));
  CHECK(held_back_by_catches({}, 6, 1) == Approx(1));
  CHECK_FALSE(led_characteristics({}, -0.1, 0.5));
  CHECK_FALSE(held_back_by_catches({}, 0, 0.5));
}

// The rules themselves, on counts drawn for many patients, agree with what is counted exactly.
TEST_CASE("led characteristics: the grade of 4000 simulated patients is READY as often as counted") {
  Random draws{11};
  for (const double share : {0.5, 0.62, 0.7}) {
    constexpr int patients = 4000;
    int ready = 0;
    for (int patient = 0; patient < patients; ++patient) {
      LedEvidence evidence{TaskId::touch, {}};
      for (int sitting = 0; sitting < 2; ++sitting) {
        LedBlock block{
            .session = "s", .block = 1, .day = Day{std::chrono::days{7 * sitting}}, .difficulty = {}};
        for (int i = 0; i < 60; ++i) block.score.add(draws.chance(share));
        block.entered = {0, 60};
        block.catches = {6, 6};
        block.difficulty = statistics::Bounds{12, 12};
        evidence.blocks.push_back(block);
      }
      ready += grade_led(evidence, {}).grade == Grade::ready;
    }
    const double expected = led_characteristics({}, share, share)->ready;
    CHECK(static_cast<double>(ready) / patients ==
          Approx(expected).margin(4 * std::sqrt(expected * (1 - expected) / patients)));
  }
}
