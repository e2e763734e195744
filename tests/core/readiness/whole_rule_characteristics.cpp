#include "engine/core/readiness/characteristics/whole_rule_characteristics.h"

#include "engine/core/observer/observer.h"
#include "engine/core/statistics/response_times/rotation.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal;

namespace {

// Ten blocks of 40, every third day. Fixed seed: the same shares on every machine.
constexpr SimulationPlan alone{.calendar = {}, .used = RulesUsed::accuracy_alone, .patients = 3000};
constexpr SimulationPlan whole{.calendar = {}, .used = RulesUsed::whole, .patients = 300};

Characteristics constant(double left, double right, const SimulationPlan& plan) {
  return simulate_rules(ReadinessRules{}, constant_patient({left, right}), plan);
}

PatientModel profiled(std::string_view name) {
  const observer::ObserverProfile profile = observer::find_profile(name).value();
  return [profile](const Asked& asked, Random& random) {
    const observer::ObserverCondition condition{.side = asked.side,
                                                .folded_roll_deg = statistics::fold_angle(asked.roll_deg),
                                                .amplitude_deg = 45,
                                                .trial = asked.trial,
                                                .session = asked.block};
    const auto answer = observer::answer(profile, condition, random);
    const Duration time = answer.response_time;
    return AssessTrial{.trial = 0,
                       .side = asked.side,
                       .outcome = Outcome::answered,
                       .response = answer.response,
                       .response_time = Interval{time, time, time},
                       .timing_verified = true,
                       .roll_deg = asked.roll_deg};
  };
}

// The share that ends in CANNOT TELL or NOT YET.
double refused(const Characteristics& found) {
  return found.last_grade[static_cast<std::size_t>(Grade::not_yet)] +
         found.last_grade[static_cast<std::size_t>(Grade::cannot_tell)];
}

} // namespace

TEST_CASE("characteristics: a true 75 % patient is READY within ten blocks in at most 5 %") {
  const auto found = constant(0.75, 0.75, alone);
  const double share = found.ready_at_all();
  CHECK(share <= 0.05);
  CHECK(share == Approx(0.038).margin(3 * found.standard_error(share))); // published, gap rule aside
}

TEST_CASE("characteristics: a true 80 % patient is READY within ten blocks in about 44 %") {
  const auto found = constant(0.80, 0.80, alone);
  CHECK(found.ready_at_all() == Approx(0.435).margin(3 * found.standard_error(0.435)));
}

TEST_CASE("characteristics: a true 85 % patient is READY in at least 90 %, after five blocks on average") {
  const auto found = constant(0.85, 0.85, alone);
  CHECK(found.ready_at_all() >= 0.90);
  CHECK(found.mean_blocks <= 5.0);
  CHECK(constant(0.85, 0.85, whole).ready_at_all() >= 0.90);
}

TEST_CASE("characteristics: a one-sided deficit of .95 / .65 is READY in at most 12 %, either way round") {
  CHECK(constant(0.95, 0.65, alone).ready_at_all() <= 0.12);
  CHECK(constant(0.65, 0.95, alone).ready_at_all() <= 0.12);
}

TEST_CASE("characteristics: guessers and biased observers end in CANNOT TELL or NOT YET") {
  CHECK(refused(constant(0.98, 0.55, whole)) >= 0.99);
  for (const auto name : {"guesser", "biased", "chance"}) {
    CAPTURE(name);
    CHECK(refused(simulate_rules(ReadinessRules{}, profiled(name), {.patients = 150})) >= 0.99);
  }
}

TEST_CASE("characteristics: guessing is CANNOT TELL, slow chance is NOT YET") {
  const SimulationPlan few{.calendar = {.blocks = 4}, .used = RulesUsed::whole, .patients = 100};
  const auto guesser = simulate_rules(ReadinessRules{}, profiled("guesser"), few);
  const auto chance = simulate_rules(ReadinessRules{}, profiled("chance"), few);
  CHECK(guesser.last_grade[static_cast<std::size_t>(Grade::cannot_tell)] >= 0.80);
  CHECK(chance.last_grade[static_cast<std::size_t>(Grade::not_yet)] >= 0.90);
}

TEST_CASE("characteristics: healthy observers are READY, and the same seed gives the same shares") {
  const SimulationPlan few{.calendar = {}, .used = RulesUsed::whole, .patients = 100};
  const auto found = simulate_rules(ReadinessRules{}, profiled("healthy"), few);
  CHECK(found.ready_at_all() >= 0.97);
  CHECK(simulate_rules(ReadinessRules{}, profiled("healthy"), few).ready_by == found.ready_by);
}

TEST_CASE("characteristics: nobody is READY before three blocks and a week") {
  const auto found = constant(0.97, 0.97, {.calendar = {}, .used = RulesUsed::whole, .patients = 50});
  CHECK(found.ready_by[2] == 0.0);
  CHECK(found.ready_by[3] > 0.9);
}

TEST_CASE(
    "characteristics: the error of the mean is the spread of the blocks over the root of the patients") {
  // Ready after 1, 2, 3 and 3 blocks: variance (n - 1) 11/12.
  const Characteristics four{
      .patients = 4, .ready_by = {0.25, 0.5, 1.0}, .mean_blocks = 2.25, .last_grade = {}};
  CHECK(four.standard_error_of_mean() == Approx(std::sqrt(11.0 / 12 / 4)));
  CHECK(Characteristics{.patients = 1, .ready_by = {1}, .mean_blocks = 1, .last_grade = {}}
            .standard_error_of_mean() == 0);
}

TEST_CASE("characteristics: where all are READY the share is exactly one, and its error nought") {
  const auto found =
      constant(1, 1, {.calendar = {.blocks = 4}, .used = RulesUsed::accuracy_alone, .patients = 77});
  CHECK(found.ready_at_all() == 1.0);
  CHECK(found.standard_error(found.ready_at_all()) == 0.0);
  CHECK(found.mean_blocks == 3.0);
}
