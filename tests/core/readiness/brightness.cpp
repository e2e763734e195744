// Dim pictures are another task: what is compared over time, or held against seconds, is as bright as the
// last block.
#include "engine/core/readiness/evidence/control_comparison.h"
#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/rules/response_time_rules.h"
#include "engine/core/readiness/rules/trade_off_rule.h"
#include "engine/core/readiness/rules/trend_rule.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;
using Catch::Contains;

namespace {

std::vector<const AssessBlock*> counting(const Evidence& evidence) {
  return counting_blocks(evidence.blocks, ReadinessRules{}.least_block_trials);
}

// One a block, oldest first.
Evidence shown(const std::vector<std::string>& brightness, const std::vector<BlockShape>& shapes) {
  Evidence evidence = make_evidence(shapes);
  for (std::size_t i = 0; i < brightness.size(); ++i) evidence.blocks[i].brightness = brightness[i];
  return evidence;
}

bool notes_tell(const GradeReport& report, const std::string& part) {
  return std::ranges::any_of(report.notes,
                             [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("brightness: a block shown dim is left out of the response times of bright ones, and named") {
  const BlockShape slow{.left_s = 60, .right_s = 60};
  const Evidence evidence = shown({"normal", "dim", "normal", "normal"}, {{}, slow, {}, {}});
  const RuleFinding finding = response_time_rule(counting(evidence), {});
  CHECK(finding.used.blocks.size() == 2);
  CHECK(*finding.number < 2);
  CHECK_THAT(finding.reason, Contains("shown brighter or darker"));
  CHECK(notes_tell(grade(evidence, {}), "Some blocks were shown dim"));
}

TEST_CASE("brightness: whoever always needs a dim screen is judged among dim blocks") {
  const Evidence evidence = shown({"dim", "dim", "dim"}, {{}, {}, {}});
  CHECK(response_time_rule(counting(evidence), {}).used.blocks.size() == 3);
  CHECK(notes_tell(grade(evidence, {}), "shown dim"));
  CHECK_FALSE(notes_tell(grade(shown({"normal", "normal", "normal"}, {{}, {}, {}}), {}), "dim"));
}

TEST_CASE("brightness: a last block that was partly dim leaves response times untested") {
  const Evidence evidence = shown({"normal", "normal", "mixed"}, {{}, {}, {}});
  const RuleFinding finding = response_time_rule(counting(evidence), {});
  CHECK(finding.verdict == Verdict::not_tested);
  CHECK_THAT(finding.reason, Contains("partly dim"));
}

TEST_CASE("brightness: a fall of accuracy is not made of dim blocks among bright ones") {
  const std::vector<BlockShape> falling{{.left_correct = 20}, {.left_correct = 19}, {.left_correct = 16},
                                        {.left_correct = 13}, {.left_correct = 10}, {.left_correct = 7}};
  CHECK(trend_rule(counting(shown({}, falling)), {}).verdict == Verdict::fails);
  const Evidence dim = shown({"normal", "normal", "normal", "dim", "dim", "dim"}, falling);
  CHECK(trend_rule(counting(dim), {}).verdict == Verdict::not_tested);
  CHECK(trade_off_rule(counting(dim), {}).verdict == Verdict::not_tested);
}

TEST_CASE(
    "brightness: a control block is compared with backs shown as bright as it was, and with no others") {
  const BlockShape dim_and_worse{.left_correct = 10, .right_correct = 10};
  Evidence evidence = shown({"normal", "dim"}, {{}, dim_and_worse});
  evidence.control = make_evidence(1, {.left_correct = 20, .right_correct = 20}).blocks;
  evidence.control[0].brightness = "normal";
  const auto control = counting_blocks(evidence.control, 1);
  CHECK(read_control(counting(evidence), control) == ControlReading::none);
  CHECK(notes_tell(grade(evidence, {}), "Control blocks were shown brighter or darker"));
  CHECK_THAT(control_on_sides(counting(evidence), control), Contains("do not compare"));
  evidence.control[0].brightness = "dim";
  CHECK(read_control(counting(evidence), control) == ControlReading::trunk_difficulty);
  CHECK_THAT(*control_note(counting(evidence), control), Contains("20 of 40"));
}

TEST_CASE("brightness: blocks from before it was recorded pass for normal ones, never for dim ones") {
  CHECK_FALSE(differ_in_brightness("", "normal"));
  CHECK(differ_in_brightness("", "dim"));
  CHECK(differ_in_brightness("normal", "mixed"));
  CHECK(differ_in_brightness("mixed", "mixed"));
}
