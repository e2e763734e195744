#include "engine/core/readiness/notes.h"

#include "engine/core/readiness/evidence/control_comparison.h"
#include "engine/core/readiness/evidence/pool.h"
#include "engine/core/readiness/grade.h"
#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

namespace {
bool noted(const Evidence& evidence, std::string_view part) {
  const auto notes = grade_notes(evidence, ReadinessRules{});
  return std::ranges::any_of(notes,
                             [&](const std::string& note) { return note.find(part) != std::string::npos; });
}
} // namespace

TEST_CASE("notes: none without history") { CHECK(grade_notes(Evidence{}, ReadinessRules{}).empty()); }

TEST_CASE(
    "response times: blocks that another device answered are left out, a mixed last block leaves none") {
  Evidence evidence = make_evidence(4);
  const auto verdict_of = [&](Rule rule) {
    const GradeReport report = grade(evidence, ReadinessRules{});
    return *std::ranges::find(report.findings, rule, &RuleFinding::rule);
  };
  CHECK(verdict_of(Rule::response_time).used.blocks.size() == 3);
  evidence.blocks[2].input = "touch";
  CHECK(verdict_of(Rule::response_time).used.blocks.size() == 2);
  evidence.blocks[3].input = "mixed";
  CHECK(verdict_of(Rule::response_time).verdict == Verdict::not_tested);
  CHECK(grade(evidence, ReadinessRules{}).grade == Grade::nearly);
}

TEST_CASE("notes: mixed devices are named") {
  Evidence evidence = make_evidence(3);
  CHECK_FALSE(noted(evidence, "different devices"));
  evidence.blocks[1].input = "touch";
  CHECK(noted(evidence, "different devices (key, touch)"));
}

TEST_CASE("notes: a gain since the first block may be practice") {
  const Evidence faster = make_evidence({{.left_s = 2.0, .right_s = 2.0}, {}, {}, {}});
  CHECK(noted(faster, "Practice alone makes a second test 8 to 20 % faster"));
  const Evidence worse = make_evidence({{.left_s = 1.0, .right_s = 1.0}, {.left_correct = 17}});
  CHECK_FALSE(noted(worse, "Practice alone"));
}

TEST_CASE("notes: blocks too short to count are shown with their score") {
  Evidence evidence = make_evidence(4);
  evidence.blocks[1].trials.resize(5);
  CHECK(noted(evidence, "1 block of fewer than 20 trials did not count: "));
}

TEST_CASE("notes: many time-outs, and answers the wrong way round") {
  CHECK(noted(make_evidence(3, {.left_correct = 15, .right_correct = 15, .time_outs = 8}),
              "24 of 120 trials timed out"));
  CHECK(noted(make_evidence(3, {.left_correct = 3, .right_correct = 4}), "the wrong way round"));
}

TEST_CASE("control block: tells a general difficulty from one with backs, and leaves the grade alone") {
  Evidence evidence = make_evidence(4, {.left_correct = 13, .right_correct = 13});
  const Grade without = grade(evidence, {}).grade;
  evidence.control = make_evidence(1, {.left_correct = 20, .right_correct = 20}).blocks;
  CHECK(noted(evidence, "the difficulty is with backs"));
  evidence.control = make_evidence(1, {.left_correct = 15, .right_correct = 16}).blocks;
  CHECK(noted(evidence, "difficult in general"));
  CHECK(grade(evidence, {}).grade == without);
}
