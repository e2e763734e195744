#include "engine/core/readiness/rules/side_rules.h"

#include "engine/core/readiness/evidence/pool.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

namespace {

std::vector<RuleFinding> sides_of(const Evidence& evidence, const ReadinessRules& rules = {}) {
  const auto counting = counting_blocks(evidence.blocks, rules.least_block_trials);
  const auto control = counting_blocks(evidence.control, 1);
  std::vector<RuleFinding> findings;
  for (const auto rule : {accuracy_left_rule, accuracy_right_rule, accuracy_gap_rule, bias_or_deficit_rule})
    if (auto finding = rule({counting, control}, rules)) findings.push_back(std::move(*finding));
  return findings;
}

Evidence sided(int left_correct, int right_correct) {
  return make_evidence(4, {.left_correct = left_correct, .right_correct = right_correct});
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("side rules: even sides give left, right and gap") {
  const auto findings = sided(18, 17).blocks.empty() ? std::vector<RuleFinding>{} : sides_of(sided(18, 17));
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].rule == Rule::accuracy_left);
  CHECK(findings[0].value == "54 of 60 correct (90 %)");
  CHECK(findings[1].rule == Rule::accuracy_right);
  CHECK(findings[2].rule == Rule::accuracy_gap);
  for (const RuleFinding& finding : findings) CHECK(finding.verdict == Verdict::holds);
}

TEST_CASE("side rules: a one-sided deficit is one finding, NOT YET") {
  const auto findings = sides_of(sided(19, 13));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::bias_or_deficit);
  CHECK(findings[0].verdict == Verdict::fails);
  CHECK(findings[0].leaves == Grade::not_yet);
  CHECK(contains(findings[0].value,
                 "left 57 of 60 correct (95 %), right 39 of 60 correct (65 %): gap 30 points"));
  CHECK(contains(findings[0].reason, "Answers lean to \"left\""));
  CHECK(contains(findings[0].reason, "A control block with arrows or words helps"));
}

TEST_CASE("side rules: both sides weak are two findings, not a bias") {
  const auto findings = sides_of(sided(12, 13));
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].verdict == Verdict::fails);
  CHECK(findings[1].verdict == Verdict::fails);
  CHECK(findings[2].verdict == Verdict::holds);
}

TEST_CASE("side rules: another goal, certainty or gap flips verdict and explanation") {
  const Evidence evidence = sided(18, 17);
  const auto plain = sides_of(evidence);
  const auto higher = sides_of(evidence, {.side_accuracy_goal = 0.85});
  REQUIRE(higher.size() == 3);
  CHECK(higher[1].verdict == Verdict::fails);
  CHECK(higher[1].reason != plain[1].reason);
  const auto surer = sides_of(evidence, {.side_accuracy_goal = 0.80, .side_certainty = 0.97});
  CHECK(surer[1].verdict == Verdict::fails);
  CHECK(surer[1].threshold != plain[1].threshold);

  const Evidence uneven = sided(20, 16);
  CHECK(sides_of(uneven).front().rule == Rule::bias_or_deficit);
  const auto wider = sides_of(uneven, {.side_gap = 0.25});
  REQUIRE(wider.size() == 3);
  CHECK(wider[2].verdict == Verdict::holds);
}

TEST_CASE("side rules: a wide gap of few trials is inside its noise band") {
  ReadinessRules rules{
      .pooled_blocks = 1, .side_accuracy_goal = 0.5, .side_certainty = 0.6, .least_blocks = 1};
  const auto findings =
      sides_of(make_evidence(1, {.left_correct = 9, .right_correct = 7, .per_side = 10}), rules);
  REQUIRE(findings.size() == 3);
  CHECK(findings[2].verdict == Verdict::holds);
  CHECK(findings[2].reason == "The gap is no more than chance explains.");
}

TEST_CASE("side rules: one side only cannot be compared") {
  Evidence evidence = make_evidence(4);
  for (AssessBlock& block : evidence.blocks)
    for (AssessTrial& trial : block.trials) trial.side = trial.response.emplace(Side::left);
  const auto findings = sides_of(evidence);
  REQUIRE(findings.size() == 3);
  CHECK(findings[1].verdict == Verdict::not_tested);
  CHECK(findings[1].leaves == Grade::cannot_tell);
  CHECK(findings[2].leaves == Grade::cannot_tell);
  CHECK(grade(evidence, {}).grade == Grade::cannot_tell);
}

TEST_CASE("side rules: the control block helps to tell bias from deficit") {
  Evidence evidence = sided(19, 13);
  evidence.control = make_evidence(1, {.left_correct = 20, .right_correct = 20}).blocks;
  CHECK(contains(sides_of(evidence)[0].reason, "speaks for a difficulty with backs of that side"));
  evidence.control = make_evidence(1, {.left_correct = 20, .right_correct = 12}).blocks;
  CHECK(contains(sides_of(evidence)[0].reason, "speaks for a leaning"));
}
