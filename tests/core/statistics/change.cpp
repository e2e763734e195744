#include "engine/core/statistics/control_chart.h"
#include "engine/core/statistics/intraclass.h"
#include "engine/core/statistics/reliable_change.h"
#include "engine/core/statistics/sustained.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dorsal::statistics;

TEST_CASE("reliable change: practice is taken off before judging") {
  const auto plain = *reliable_change(62, 75, {10, 0.82});
  const auto practised = *reliable_change(62, 75, {10, 0.82, 4});
  CHECK(*plain.index > 1.96);
  CHECK(*practised.index < *plain.index);
}

TEST_CASE(
    "reliable change: impossible reliabilities and spreads are refused, and a perfect measure has no index") {
  CHECK_FALSE(reliable_change(1, 2, {10, 1.2}));
  CHECK_FALSE(reliable_change(1, 2, {0, 0.8}));
  CHECK_FALSE(reliable_change(1, 2, {10, 1.0})->index);
}

TEST_CASE("intraclass: sessions that repeat exactly agree perfectly") {
  const auto icc = *intraclass({{1, 1}, {2, 2}, {5, 5}});
  CHECK(icc.icc_2_1 == Approx(1));
  CHECK(icc.sem_agreement == Approx(0).margin(1e-9));
}

TEST_CASE("intraclass: a common gain keeps consistency and costs agreement") {
  const auto icc = *intraclass({{1, 3}, {2, 4}, {5, 7}});
  CHECK(icc.icc_3_1 == Approx(1));
  CHECK(icc.icc_2_1 < 0.8);
}

TEST_CASE("intraclass: ragged, single and constant tables are refused") {
  CHECK_FALSE(intraclass({{1, 2}, {3}}));
  CHECK_FALSE(intraclass({{1, 2}}));
  CHECK_FALSE(intraclass({}));
  CHECK_FALSE(intraclass({{4, 4}, {4, 4}}));
}

TEST_CASE("control limits: need two values, and a flat baseline has none between its limits") {
  CHECK_FALSE(control_limits(std::vector<double>{1}));
  const auto flat = *control_limits(std::vector<double>{5, 5, 5});
  CHECK(flat.lower == flat.upper);
}

TEST_CASE("sustained criterion: certain success takes exactly m sessions, none never ends") {
  CHECK(*sustained_expected_sessions(1, 3) == 3.0);
  CHECK_FALSE(sustained_expected_sessions(0, 3));
  CHECK(*sustained_within(1, 3, 2) == 0.0);
  CHECK(*sustained_within(1, 3, 3) == 1.0);
  CHECK(*sustained_within(0.5, 1, 1) == 0.5);
  CHECK(*sustained_within(0.8, 2, 0) == 0.0);
}

TEST_CASE("sustained criterion: the expected time is the sum of not being there yet") {
  double sum = 0;
  for (int n = 0; n < 2000; ++n) sum += 1 - *sustained_within(0.8, 3, n);
  CHECK(sum == Approx(*sustained_expected_sessions(0.8, 3)).epsilon(1e-9));
}
