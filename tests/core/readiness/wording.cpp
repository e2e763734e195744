#include "engine/core/readiness/evidence/wording.h"

#include "tests/support/catch.h"

using namespace dorsal;

TEST_CASE("wording: shares, points and times") {
  CHECK(wording::percent(0.8) == "80 %");
  CHECK(wording::percent(104.0 / 120) == "86.7 %");
  CHECK(wording::points(0.01) == "1 point");
  CHECK(wording::points(-0.1667) == "-16.7 points");
  CHECK(wording::seconds(2.1) == "2.10 s");
  CHECK(wording::counted({0, 0}) == "no trials");
  CHECK(wording::plural(1, "block") == "1 block");
}

TEST_CASE("wording: probabilities keep what matters and never read as certain") {
  CHECK(wording::probability(0.9) == ".90");
  CHECK(wording::probability(0.01) == ".01");
  CHECK(wording::probability(0.001) == ".001");
  CHECK(wording::probability_is("p", 0.0167) == "p = .017");
  CHECK(wording::probability_is("p", 0.4712) == "p = .47");
  CHECK(wording::probability_is("p", 1e-9) == "p < .001");
  CHECK(wording::probability_is("P", 0.99999) == "P > .999");
}
