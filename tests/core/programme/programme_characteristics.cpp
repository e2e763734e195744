#include "engine/core/programme/programme_characteristics.h"

#include "engine/core/protocol/programme.h"
#include "tests/support/catch.h"
#include "tests/support/two_phases.h"

using namespace dorsal;

namespace {

std::vector<Phase> built_in() { return dorsal::test::touch_and_pictures(default_protocol()); }

// Practised for 20 days; READY and passed on a day, or never.
PhaseCourse pictures(double truth, std::optional<int> passed) {
  return {.opened = 0, .ready = passed, .passed = passed, .days_practised = 20, .true_accuracy = truth};
}

PhaseCharacteristics of_pictures(const std::vector<PhaseCourse>& patients) {
  std::vector<ProgrammeCourse> courses;
  for (const PhaseCourse& patient : patients) courses.push_back({PhaseCourse{}, patient});
  return programme_characteristics(built_in(), courses).at(1);
}

} // namespace

TEST_CASE("programme characteristics: a good patient who is not READY is held wrongly, no other is") {
  const auto found = of_pictures(
      {pictures(0.86, 11), pictures(0.84, {}), pictures(0.80, {}), pictures(0.79, {}), pictures(0.60, {})});
  CHECK(found.goal == 0.80);
  CHECK(found.held_wrongly.count.correct == 2);
  CHECK(found.held_wrongly.count.trials == 3);
  CHECK(found.let_through_wrongly.count.correct == 0);
  CHECK(found.let_through_wrongly.count.trials == 2);
  CHECK(found.held_wrongly.bounds == statistics::wilson({2, 3}));
}

TEST_CASE("programme characteristics: a patient below the goal who passed was let through wrongly") {
  const auto found = of_pictures({pictures(0.78, 14), pictures(0.78, {}), pictures(0.90, 9)});
  CHECK(found.let_through_wrongly.count.correct == 1);
  CHECK(found.let_through_wrongly.count.trials == 2);
  CHECK(found.held_wrongly.count.correct == 0);
}

TEST_CASE("programme characteristics: READY without a decision passes nobody, and holds nobody") {
  PhaseCourse ready = pictures(0.9, {});
  ready.ready = 11;
  const auto found = of_pictures({ready});
  CHECK(found.ready.share.count.correct == 1);
  CHECK(found.passed.share.count.correct == 0);
  CHECK(found.held_wrongly.count.correct == 0);
}

TEST_CASE("programme characteristics: days are those of the patients who got there") {
  const auto found = of_pictures({pictures(0.9, 9), pictures(0.9, 11), pictures(0.9, 19), pictures(0.9, {})});
  CHECK(found.passed.share.count.correct == 3);
  CHECK(found.passed.share.count.trials == 4);
  CHECK(found.passed.day->median == 11);
  CHECK(found.opened.day->median == 0);
}

TEST_CASE("programme characteristics: without a goal, a truth or a patient there is no share, never nought") {
  const auto nobody = of_pictures({});
  CHECK_FALSE(nobody.passed.share.bounds);
  CHECK_FALSE(nobody.passed.day);
  CHECK_FALSE(nobody.held_wrongly.bounds);
  PhaseCourse unmeasured = pictures(0.9, {});
  unmeasured.true_accuracy.reset();
  CHECK(of_pictures({unmeasured}).held_wrongly.count.trials == 0);
  CHECK_FALSE(of_pictures({unmeasured}).true_accuracy);
}
