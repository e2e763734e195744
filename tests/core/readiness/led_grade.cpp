#include "engine/core/readiness/led_grade.h"

#include "engine/core/readiness/evidence/assess_blocks.h"
#include "engine/core/readiness/grade_text.h"
#include "engine/core/readiness/led_rule_table.h"
#include "engine/core/task/touch_probe/touch_probe.h"
#include "tests/support/catch.h"
#include "tests/support/records.h"

#include <algorithm>

using namespace dorsal;

namespace {

constexpr Day first_day{std::chrono::local_days{std::chrono::year{2026} / 10 / 1}};

// One block of one distance, answered by the patient.
LedBlock block(int day, int right, int touches = 60) {
  return {.session = "s" + std::to_string(day),
          .block = 1,
          .day = first_day + std::chrono::days{day},
          .score = {right, touches},
          .catches = {0, 0},
          .entered = {0, touches},
          .difficulty = statistics::Bounds{60, 60}};
}

Grade grade_of(std::vector<LedBlock> blocks, const LedRules& rules = {}) {
  return grade_led({TaskId::points, std::move(blocks)}, rules).grade;
}

RuleFinding finding_of(std::vector<LedBlock> blocks, Rule rule) {
  const GradeReport report = grade_led({TaskId::points, std::move(blocks)}, {});
  return *std::ranges::find(report.findings, rule, &RuleFinding::rule);
}

} // namespace

TEST_CASE("led grade: 65 % of 60 touches twice, a week apart, is ready") {
  CHECK(grade_of({block(0, 39), block(7, 39)}) == Grade::ready);
  CHECK(grade_of({block(0, 38), block(7, 39)}) == Grade::not_yet);
  CHECK(grade_of({block(0, 39), block(7, 38)}) == Grade::not_yet);
}

TEST_CASE("led grade: at the goal twice but within a week, nobody can tell yet") {
  CHECK(grade_of({block(0, 45), block(6, 45)}) == Grade::cannot_tell);
  CHECK(finding_of({block(0, 45), block(6, 45)}, Rule::touch_accuracy).reason.find("6 days") !=
        std::string::npos);
}

TEST_CASE("led grade: a bad measurement between two good ones is not passed over") {
  CHECK(grade_of({block(0, 45), block(4, 30), block(7, 45)}) == Grade::not_yet);
  CHECK(grade_of({block(0, 45), block(4, 45), block(7, 45)}) == Grade::ready);
}

TEST_CASE("led grade: a rise of 17 points from the own start is ready below the goal and within a week") {
  CHECK(grade_of({block(0, 24), block(2, 34)}) == Grade::not_yet);         // 16.7 points
  CHECK(grade_of({block(0, 24), block(2, 35)}) == Grade::ready);           // 18.3
  CHECK(grade_of({block(0, 20, 100), block(2, 37, 100)}) == Grade::ready); // 17 to the point
  CHECK(grade_of({block(0, 37, 100), block(2, 20, 100)}) == Grade::not_yet);
}

TEST_CASE("led grade: fewer than 60 touches tell nothing, and smaller blocks add up to a measurement") {
  CHECK(grade_of({block(0, 59, 59)}) == Grade::cannot_tell);
  CHECK(grade_of({block(0, 60)}) == Grade::cannot_tell);
  CHECK(grade_of({block(0, 59, 59), block(7, 59, 59)}) == Grade::cannot_tell); // 118: one, and 58 waiting
  std::vector<LedBlock> small;
  for (int i = 0; i < 6; ++i) small.push_back(block(i * 3, 20, 24));
  CHECK(grade_of(small) == Grade::cannot_tell); // days 0-6 and 9-15: three days between
  small.clear();
  for (int i = 0; i < 6; ++i) small.push_back(block(i < 3 ? 0 : 8, 20, 24));
  CHECK(grade_of(small) == Grade::ready);
}

TEST_CASE("led grade: answers that the helper entered are no evidence") {
  std::vector<LedBlock> blocks{block(0, 45), block(7, 45)};
  blocks[1].entered = {1, 60};
  CHECK(grade_of(blocks) == Grade::cannot_tell);
  LedRules lenient;
  lenient.most_by_helper = 0.05;
  CHECK(grade_of(blocks, lenient) == Grade::ready);
}

TEST_CASE(
    "led grade: more than a fifth of catch errors tell nothing, and without catch trials none are asked") {
  std::vector<LedBlock> blocks{block(0, 45), block(7, 45)};
  CHECK(finding_of(blocks, Rule::catch_errors).verdict == Verdict::not_tested);
  for (LedBlock& one : blocks) one.catches = {8, 10};
  CHECK(grade_of(blocks) == Grade::ready);
  blocks[0].catches = {7, 10};
  CHECK(grade_of(blocks) == Grade::cannot_tell);
}

TEST_CASE("led grade: where the distance follows the answers, the share of right ones tells nothing") {
  std::vector<LedBlock> blocks{block(0, 45), block(7, 45)};
  blocks[0].difficulty = statistics::Bounds{40, 80};
  CHECK(grade_of(blocks) == Grade::cannot_tell);
  blocks[0].difficulty = statistics::Bounds{80, 80}; // easier than the later one
  CHECK(grade_of(blocks) == Grade::cannot_tell);
  for (LedBlock& one : blocks) one.difficulty.reset(); // of a task of one difficulty
  CHECK(grade_of(blocks) == Grade::ready);
}

TEST_CASE("led grade: old measurements do not spoil what later ones are judged by") {
  std::vector<LedBlock> blocks{block(0, 45), block(7, 45), block(14, 45)};
  blocks[0].entered = {60, 60};
  CHECK(grade_of(blocks) == Grade::ready);
}

TEST_CASE("led grade: nothing at all is CANNOT TELL, and every rule still says so") {
  const GradeReport report = grade_led({TaskId::points, {}}, {});
  CHECK(report.grade == Grade::cannot_tell);
  CHECK(report.findings.size() == led_rule_count);
  for (const RuleFinding& finding : report.findings) CHECK_FALSE(finding.reason.empty());
}

TEST_CASE("led grade: the text names each rule with its source, and calls a convention one") {
  const std::string text = to_text(grade_led({TaskId::points, {block(0, 45), block(7, 46)}}, {}));
  for (const LedRuleRow& row : led_rule_table()) CHECK(text.find(row.title) != std::string::npos);
  CHECK(text.find("no trial tested (convention)") != std::string::npos);
  CHECK(text.find("46 of 60 right (76.7 %)") != std::string::npos);
}

TEST_CASE(
    "led grade: only assess blocks of the task are evidence, of pictures none and the other way round") {
  SessionRecord session;
  session.header.start = {"2026-11-22T10:00:00.000Z", 0};
  const auto add = [&](BlockKind kind, bool led) {
    BlockRecord record;
    record.header.block = static_cast<int>(session.blocks.size()) + 1;
    record.header.kind = kind;
    if (led)
      record.led = {test::led_answered(1, {2, 60}, 1)};
    else
      record.trials = {test::answered(1, Side::left, Side::left)};
    session.blocks.push_back(record);
  };
  add(BlockKind::assess, false);
  add({Purpose::assess, TaskId::points}, true);
  add({Purpose::train, TaskId::points}, true);
  add(BlockKind::control, false);
  const auto touches = led_blocks(session, "s", TaskId::points);
  REQUIRE(touches.size() == 1);
  CHECK(touches[0].block == 2);
  CHECK(touches[0].score.trials == 1);
  CHECK(touches[0].entered.correct == 1); // the record's helper
  CHECK(led_blocks(session, "s", TaskId::judgement).empty());
  const auto pictures = assess_blocks(session, {"s", Origin::person});
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].block == 1);
  CHECK(assess_blocks(session, {"s", Origin::person}, BlockKind::control).size() == 1);
}

TEST_CASE("led grade: of a square with a tip it rests on the square alone, and says so") {
  SessionRecord session;
  session.header = test::header_of();
  BlockRecord block{{1, {Purpose::assess, TaskId::touch_probe}, "", 24}, {}};
  for (int i = 0; i < 24; ++i) {
    LedTrialRecord trial{.trial = i + 1,
                         .plan = i + 1,
                         .planned = {touch_probe::Touch{{12, 1 + i % 12}, {1}}, {}},
                         .outcome = Outcome::answered};
    trial.answer = LedAnswer{.answer = touch_probe::answer_of(1 + i % 12, {0})};
    block.led.push_back(trial);
  }
  session.blocks = {block};
  const auto blocks = led_blocks(session, "s", TaskId::touch_probe);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].score.correct == 24);
  CHECK(led_blocks(session, "s", TaskId::touch).empty());
  const GradeReport report = grade_led({TaskId::touch_probe, blocks}, {});
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].find("rests on the square alone") != std::string::npos);
  CHECK(grade_led({TaskId::touch, {}}, {}).notes.empty());
}
