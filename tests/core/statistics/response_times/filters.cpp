#include "engine/core/statistics/response_times/filters.h"

#include "tests/support/catch.h"

#include <limits>

using namespace dorsal::statistics;

TEST_CASE("filters: the MAD rule drops the wild value and counts its side") {
  const std::vector<double> x{500, 520, 540, 560, 2000};
  const auto filtered = mad_filter(x);
  CHECK(kept_values(x, filtered) == std::vector<double>{500, 520, 540, 560});
  CHECK(filtered.above == 1);
  CHECK(filtered.below == 0);
}

TEST_CASE("filters: when more than half of the values tie the MAD rule keeps all") {
  const std::vector<double> x{750, 750, 750, 750, 3000};
  CHECK(kept_values(x, mad_filter(x)) == x);
}

TEST_CASE("filters: equal values, one value and no values pass the SD rule untouched") {
  const std::vector<double> same(7, 750.0);
  CHECK(kept_values(same, sd_filter(same)) == same);
  CHECK(kept_values(std::vector<double>{5}, sd_filter(std::vector<double>{5})).size() == 1);
  CHECK(sd_filter({}).kept.empty());
  CHECK(mad_filter({}).kept.empty());
}

TEST_CASE("filters: repeated passes of the SD rule go on until nothing is dropped") {
  std::vector<double> x(30, 0.0);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = 500 + 10.0 * static_cast<double>(i % 5);
  x.push_back(1200);
  x.push_back(9000);
  CHECK(sd_filter(x, 2.5, 1).above == 1);
  CHECK(sd_filter(x, 2.5, 5).above == 2);
}

TEST_CASE("filters: cut-offs include both ends and treat what is not a number as excluded") {
  const std::vector<double> x{199.9, 200, 5000, 5000.1, std::numeric_limits<double>::quiet_NaN()};
  const auto filtered = cutoff_filter(x, 200, 5000);
  CHECK(kept_values(x, filtered) == std::vector<double>{200, 5000});
  CHECK(filtered.below == 1);
  CHECK(filtered.above == 2);
}
