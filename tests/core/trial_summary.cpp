#include "engine/core/trial/trial_summary.h"

#include "tests/support/catch.h"
#include "tests/support/records.h"

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;

TEST_CASE("trial summary: no trials have no accuracy and no response time") {
  const TrialSummary summary = summarise(TrialSelection{});
  CHECK(summary.attempts == 0);
  CHECK_FALSE(summary.accuracy);
  CHECK_FALSE(summary.accuracy_bounds);
  CHECK_FALSE(summary.correct_rt_ms);
}

TEST_CASE("trial summary: time-outs are wrong, anticipated and voided trials do not count") {
  const std::vector<TrialRecord> trials{answered(1, Side::left, Side::left, 1000ms),
                                        answered(2, Side::left, Side::left, 2000ms),
                                        answered(3, Side::left, Side::right, 9000ms),
                                        answered(4, Side::left, Side::left, 150ms),
                                        timed_out(5, Side::right),
                                        anticipated(6, Side::right),
                                        voided(7, Side::right)};
  const TrialSummary summary = summarise(all_trials(trials));
  CHECK(summary.attempts == 7);
  CHECK(summary.answered == 4);
  CHECK(summary.time_outs == 1);
  CHECK(summary.anticipations == 1);
  CHECK(summary.voided == 1);
  CHECK(summary.fast_guesses == 1);
  CHECK(summary.score.correct == 3);
  CHECK(summary.score.trials == 5);
  CHECK(summary.accuracy == Approx(0.6));
  // Wilson for 3 of 5, as R's prop.test(3, 5, correct = FALSE) gives it.
  CHECK(summary.accuracy_bounds->lower == Approx(0.2307).margin(5e-5));
  CHECK(summary.accuracy_bounds->upper == Approx(0.8824).margin(5e-5));
  CHECK(summary.correct_rt_ms->median == Approx(1000));
  CHECK(summary.correct_rt_ms->lower == Approx(575));
  CHECK(summary.correct_rt_ms->upper == Approx(1500));
}

TEST_CASE("trial summary: a side is summarised by choosing its trials") {
  const std::vector<TrialRecord> trials{answered(1, Side::left, Side::left),
                                        answered(2, Side::right, Side::left)};
  const auto right = [](const TrialRecord& record) { return record.stimulus.side == Side::right; };
  const TrialSummary summary = summarise(trials_where(all_trials(trials), right));
  CHECK(summary.attempts == 1);
  CHECK(summary.accuracy == 0.0);
}
