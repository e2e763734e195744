#include "engine/core/trial/scoring.h"

#include "engine/core/analysis/trial_row.h"
#include "engine/core/readiness/evidence/evidence.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"

using namespace dorsal;
using namespace dorsal::test;

TEST_CASE("scoring: an answer is right or wrong, a time-out is wrong, the rest is not scored") {
  CHECK(score_of(Outcome::answered, Side::left, Side::left) == true);
  CHECK(score_of(Outcome::answered, Side::left, Side::right) == false);
  CHECK(score_of(Outcome::time_out, {}, Side::right) == false);
  CHECK_FALSE(score_of(Outcome::anticipation, Side::right, Side::right));
  CHECK_FALSE(score_of(Outcome::voided, {}, Side::right));
  CHECK_FALSE(score_of(Outcome::answered, {}, Side::right));
}

TEST_CASE("scoring: where nothing tells the true answer, no answer is right") {
  CHECK(score_of(Outcome::answered, Side::left, {}) == false);
  CHECK(score_of(Outcome::time_out, {}, {}) == false);
}

TEST_CASE("scoring: records, evidence and imported tables follow the one rule") {
  for (const TrialRecord& record :
       {answered(1, Side::left, Side::left), answered(2, Side::left, Side::right), timed_out(3, Side::right),
        anticipated(4, Side::right), voided(5, Side::left)}) {
    AssessTrial evidence{};
    evidence.side = record.stimulus.side;
    evidence.outcome = record.outcome;
    if (record.answer) evidence.response = record.answer->side;
    CHECK(evidence.scored() == record.correct().has_value());
    CHECK(evidence.correct() == (record.correct() == true));
    if (!evidence.scored()) continue;
    using analysis::Reply;
    using analysis::Shown;
    const bool left = record.answer && record.answer->side == Side::left;
    analysis::TrialRow row;
    row.reply = !record.answer ? Reply::none : left ? Reply::left : Reply::right;
    row.shown = record.stimulus.side == Side::left ? Shown::left : Shown::right;
    CHECK(analysis::correct(row) == evidence.correct());
  }
}
