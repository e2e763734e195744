#include "engine/core/statistics/response_times/shifted_lognormal.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("shifted log-normal: nothing happens before the shift, and the median sits at shift + exp(mu)") {
  const ShiftedLognormal s{0, 0.4, 0.25};
  CHECK(density(s, 0.25) == 0.0);
  CHECK(quantile(s, 0.5) == Approx(1.25));
  CHECK(mean(s) > quantile(s, 0.5));
}
