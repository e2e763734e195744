#include "engine/core/statistics/median_gap.h"

#include "engine/core/base/random.h"
#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("median gap: needs five values a side") {
  CHECK_FALSE(median_gap(std::vector<double>{1, 2, 3, 4}, std::vector<double>{1, 2, 3, 4, 5}));
  CHECK_FALSE(median_gap({}, {}));
}

TEST_CASE("median gap: its interval holds the true gap in about 95 of 100 samples") {
  int covered = 0;
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    dorsal::Random random{seed};
    std::vector<double> a;
    std::vector<double> b;
    for (int i = 0; i < 20; ++i) {
      a.push_back(100 + random.normal(0, 30));
      b.push_back(random.normal(0, 30));
    }
    const auto gap = *median_gap(a, b);
    covered += gap.interval.lower <= 100 && 100 <= gap.interval.upper ? 1 : 0;
  }
  CHECK(covered >= 550);
  CHECK(covered <= 594);
}
