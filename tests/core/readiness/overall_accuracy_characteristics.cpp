#include "engine/core/readiness/characteristics/overall_accuracy_characteristics.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;

namespace {

// Sides that hold nobody back, so that the simulation of the real rules is one of overall accuracy alone.
ReadinessRules blind_to_sides(AccuracyRule rule) {
  return {.accuracy_rule = rule, .side_accuracy_goal = 0.5, .side_certainty = 0.5, .side_gap = 1};
}

double simulated(const ReadinessRules& rules, double left, double right, const AssessCalendar& calendar) {
  return simulate_rules(rules, constant_patient({left, right}),
                        {.calendar = calendar, .used = RulesUsed::accuracy_alone, .patients = 1500})
      .ready_at_all();
}

} // namespace

TEST_CASE("overall accuracy: the exact chance is the one that the real rules have in simulation") {
  const AssessCalendar calendar{.blocks = 8};
  for (const auto kind : {AccuracyRule::posterior, AccuracyRule::four_of_five})
    for (const auto& [left, right] : {std::pair{0.80, 0.80}, {0.82, 0.82}, {0.92, 0.72}}) {
      const ReadinessRules rules = blind_to_sides(kind);
      const auto exact = overall_accuracy_characteristics(rules, {left, right}, calendar);
      REQUIRE(exact);
      const double share = exact->ready_by.back();
      CAPTURE(left, right, share);
      CHECK(simulated(rules, left, right, calendar) ==
            Approx(share).margin(4 * std::sqrt(share * (1 - share) / 1500)));
    }
}

TEST_CASE("overall accuracy: 4 of 5 is judged after four blocks, and then needs all four") {
  const ReadinessRules rules{.accuracy_rule = AccuracyRule::four_of_five};
  const auto found = overall_accuracy_characteristics(rules, {0.8, 0.8}, {.blocks = 5, .trials = 40});
  REQUIRE(found);
  const readiness::CountRule at_goal{1, [](auto last) { return last.back().correct() >= 32; }};
  const double reaches = exact_characteristics(at_goal, {0.8, 0.8}, {40, 0, 1}).ready_by[0];
  CHECK(found->ready_by[2] == 0.0);
  CHECK(found->ready_by[3] == Approx(std::pow(reaches, 4)));
  // One miss among the first four, made good by the fifth.
  CHECK(found->ready_by[4] == Approx(std::pow(reaches, 4) * (1 + 4 * (1 - reaches))));
}

TEST_CASE("overall accuracy: nobody is ready before the least number of blocks") {
  const ReadinessRules rules{.pooled_blocks = 2, .least_blocks = 5};
  const auto found = overall_accuracy_characteristics(rules, {1, 1}, {.blocks = 6});
  REQUIRE(found);
  CHECK(found->ready_by[3] == 0.0);
  CHECK(found->ready_by[4] == Approx(1));
  CHECK(found->mean_blocks == Approx(5));
}

TEST_CASE("overall accuracy: blocks too small to count never make anybody ready") {
  const auto found = overall_accuracy_characteristics({}, {0.95, 0.95}, {.blocks = 6, .trials = 10});
  REQUIRE(found);
  CHECK(found->ready_by == std::vector<double>(6, 0.0));
}

TEST_CASE("overall accuracy: a pool too large to work out is refused") {
  const ReadinessRules rules{.pooled_blocks = 5, .least_blocks = 5};
  CHECK_FALSE(overall_accuracy_characteristics(rules, {0.75, 0.75}, {.blocks = 6}));
}
