#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/rules/fatigue_rule.h"
#include "engine/core/readiness/rules/guess_rules.h"
#include "engine/core/readiness/rules/runs_rule.h"
#include "engine/core/readiness/rules/trade_off_rule.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;
using namespace std::chrono_literals;

namespace {

template <class RuleFunction>
RuleFinding judged_by(RuleFunction rule, const Evidence& evidence, const ReadinessRules& rules = {}) {
  return rule(counting_blocks(evidence.blocks, rules.least_block_trials), rules);
}

Evidence guessing_at(double pace_s) {
  return make_evidence(3, {.left_correct = 10, .right_correct = 10, .left_s = pace_s, .right_s = pace_s});
}

// Some correct answers become fast ones, right half of the time.
Evidence with_fast_guesses(int each_block) {
  Evidence evidence = make_evidence(3);
  for (AssessBlock& block : evidence.blocks)
    for (int i = 0; i < each_block; ++i) {
      AssessTrial& trial = block.trials[static_cast<std::size_t>(i) * 3];
      trial = make_trial(trial.side, i % 2 == 0, 0.3);
    }
  return evidence;
}

Evidence with_answers(Side (*answer)(std::size_t trial)) {
  Evidence evidence = make_evidence(3);
  for (AssessBlock& block : evidence.blocks)
    for (std::size_t i = 0; i < block.trials.size(); ++i) block.trials[i].response = answer(i);
  return evidence;
}

Evidence with_second_half(double slower, int errors) {
  Evidence evidence = make_evidence(3, {.left_correct = 20, .right_correct = 20});
  for (AssessBlock& block : evidence.blocks)
    for (std::size_t i = 20; i < 40; ++i) {
      AssessTrial& trial = block.trials[i];
      const double rt_s =
          in_seconds(trial.response_time->best) * (1 + slower * static_cast<double>(i - 20) / 20);
      trial = make_trial(trial.side, static_cast<int>(i) >= 20 + errors, rt_s);
    }
  return evidence;
}

} // namespace

TEST_CASE("guessing: chance with fast answers is CANNOT TELL, chance at an ordinary pace is a difficulty") {
  const RuleFinding fast = judged_by(guessing_rule, guessing_at(0.5));
  CHECK(fast.verdict == Verdict::fails);
  CHECK(fast.leaves == Grade::cannot_tell);
  const RuleFinding ordinary = judged_by(guessing_rule, guessing_at(1.6));
  CHECK(ordinary.verdict == Verdict::holds);
  CHECK(ordinary.reason.find("genuine difficulty") != std::string::npos);
}

TEST_CASE("guessing: another limit flips verdict and explanation") {
  CHECK(judged_by(guessing_rule, guessing_at(0.5), {.guess_rt = 300ms}).verdict == Verdict::holds);
  CHECK(judged_by(guessing_rule, guessing_at(1.6), {.guess_rt = 2s}).verdict == Verdict::fails);
}

TEST_CASE("guessing: 26 of 40 is above chance, 25 is not") {
  CHECK(above_chance({26, 40}));
  CHECK_FALSE(above_chance({25, 40}));
  CHECK(above_chance({48, 80}));
  CHECK_FALSE(above_chance({47, 80}));
  CHECK(below_chance({14, 40}));
}

TEST_CASE("fast guesses: many fast wrong answers are flagged, fast accurate ones are not") {
  const RuleFinding flagged = judged_by(fast_guess_rule, with_fast_guesses(8));
  CHECK(flagged.verdict == Verdict::fails);
  CHECK(flagged.leaves == Grade::cannot_tell);
  const Evidence quick = make_evidence(3, {.left_s = 0.45, .right_s = 0.45});
  CHECK(judged_by(fast_guess_rule, quick).verdict == Verdict::holds);
  CHECK(judged_by(fast_guess_rule, with_fast_guesses(0)).reason == "Few answers were that fast.");
}

TEST_CASE("fast guesses: another limit, share or significance flips verdict and explanation") {
  const Evidence evidence = with_fast_guesses(8);
  CHECK(judged_by(fast_guess_rule, evidence, {.fast_guess_rt = 250ms}).verdict == Verdict::holds);
  CHECK(judged_by(fast_guess_rule, evidence, {.fast_guess_share = 0.3}).verdict == Verdict::holds);
  CHECK(judged_by(fast_guess_rule, evidence, {.quality_alpha = 1e-12}).reason ==
        "Many fast answers, but not less accurate than the others.");
}

TEST_CASE("runs: the same answer in long rows is flagged") {
  const Evidence rows =
      with_answers([](std::size_t i) { return i / 10 % 2 == 0 ? Side::left : Side::right; });
  const RuleFinding flagged = judged_by(runs_rule, rows);
  CHECK(flagged.verdict == Verdict::fails);
  CHECK(flagged.leaves == Grade::cannot_tell);
  const Evidence one = with_answers([](std::size_t) { return Side::right; });
  CHECK(judged_by(runs_rule, one).verdict == Verdict::fails);
  CHECK(judged_by(runs_rule, make_evidence(3)).verdict == Verdict::holds);
}

TEST_CASE("runs: alternation is flagged at chance only, because schedules avoid long rows") {
  constexpr auto alternate = [](std::size_t i) { return i % 2 == 0 ? Side::left : Side::right; };
  Evidence evidence = with_answers(alternate);
  CHECK(judged_by(runs_rule, evidence).verdict == Verdict::fails);
  for (AssessBlock& block : evidence.blocks)
    for (AssessTrial& trial : block.trials) trial.side = *trial.response;
  CHECK(judged_by(runs_rule, evidence).verdict == Verdict::holds);
}

TEST_CASE("runs: another significance flips verdict and explanation") {
  const Evidence rows = with_answers([](std::size_t i) { return i / 3 % 2 == 0 ? Side::left : Side::right; });
  CHECK(judged_by(runs_rule, rows, {.quality_alpha = 0.05}).verdict == Verdict::fails);
  CHECK(judged_by(runs_rule, rows, {.quality_alpha = 1e-9}).reason ==
        "Answers show no pattern of their own.");
}

TEST_CASE("trade-off: faster and less accurate than before is flagged, faster alone is not") {
  constexpr BlockShape careful{.left_correct = 20, .right_correct = 20, .left_s = 2.0, .right_s = 2.0};
  constexpr BlockShape hasty{.left_correct = 17, .right_correct = 17, .left_s = 1.2, .right_s = 1.2};
  constexpr BlockShape learnt{.left_correct = 20, .right_correct = 20, .left_s = 1.2, .right_s = 1.2};
  const Evidence evidence = make_evidence({careful, careful, careful, hasty, hasty, hasty});
  const RuleFinding flagged = judged_by(trade_off_rule, evidence);
  CHECK(flagged.verdict == Verdict::fails);
  CHECK(flagged.leaves == Grade::cannot_tell);
  CHECK(
      judged_by(trade_off_rule, make_evidence({careful, careful, careful, learnt, learnt, learnt})).verdict ==
      Verdict::holds);
  CHECK(judged_by(trade_off_rule, evidence, {.quality_alpha = 1e-9}).verdict == Verdict::holds);
}

TEST_CASE("trade-off: without earlier blocks it is not tested and blocks nothing") {
  const RuleFinding finding = judged_by(trade_off_rule, make_evidence(3));
  CHECK(finding.verdict == Verdict::not_tested);
  CHECK(finding.leaves == Grade::ready);
}

TEST_CASE("fatigue: falling accuracy and slowing within blocks are flagged") {
  CHECK(judged_by(fatigue_rule, with_second_half(0, 0)).verdict == Verdict::holds);
  const RuleFinding falling = judged_by(fatigue_rule, with_second_half(0, 6));
  CHECK(falling.verdict == Verdict::fails);
  CHECK(falling.reason.starts_with("Accuracy falls"));
  const RuleFinding slowing = judged_by(fatigue_rule, with_second_half(1.5, 0));
  CHECK(slowing.verdict == Verdict::fails);
  CHECK(slowing.reason.starts_with("Answers slow down"));
  CHECK(judged_by(fatigue_rule, with_second_half(0, 6), {.quality_alpha = 1e-9}).verdict == Verdict::holds);
}

TEST_CASE("quality rules: only time-outs, or nothing at all, do not break them") {
  const Evidence silent = make_evidence(3, {.left_correct = 0, .right_correct = 0, .time_outs = 40});
  for (const Evidence& evidence : {silent, Evidence{}})
    for (const auto rule : {guessing_rule, fast_guess_rule, runs_rule, trade_off_rule})
      CHECK(judged_by(rule, evidence).verdict == Verdict::not_tested);
  CHECK(judged_by(fatigue_rule, silent).verdict == Verdict::holds);
  CHECK(judged_by(fatigue_rule, Evidence{}).verdict == Verdict::not_tested);
}
