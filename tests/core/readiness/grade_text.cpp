#include "engine/core/readiness/grade_text.h"

#include "tests/core/readiness/evidence_builder.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace dorsal::testing;

TEST_CASE("grade text: opens with the grade and ends with what it does not say") {
  const std::string text = to_text(grade(make_evidence(4), ReadinessRules{}));
  CHECK(text.starts_with("READY\n"));
  CHECK(text.find("not a diagnosis") != std::string::npos);
  CHECK(text.find("RESOLVE") == text.rfind("RESOLVE"));
  CHECK(text.find("none of them is a published trigger of the RESOLVE trial") != std::string::npos);
}

TEST_CASE("grade text: a rule shows value, interval, threshold, trials and the source of its default") {
  const GradeReport report = grade(make_evidence(4), ReadinessRules{});
  const std::string text = to_text(*find(report, Rule::accuracy));
  CHECK(text.find("114 of 120 correct (95 %) (95 % interval") != std::string::npos);
  CHECK(text.find("102 of 120 would do") != std::string::npos);
  CHECK(text.find("120 trials in 3 blocks") != std::string::npos);
  CHECK(text.find("a convention that no trial tested") != std::string::npos);
}

TEST_CASE("grade text: names the rules that decided") {
  const std::string text =
      to_text(grade(make_evidence(4, {.left_correct = 14, .right_correct = 14}), ReadinessRules{}));
  CHECK(text.starts_with("NOT YET\n  because of: Accuracy overall\n"));
}
