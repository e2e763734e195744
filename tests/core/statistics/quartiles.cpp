#include "engine/core/statistics/quartiles.h"

#include "tests/support/catch.h"

using namespace dorsal::statistics;

TEST_CASE("quartiles: an empty sample and one with a value that is no number have none") {
  CHECK_FALSE(quartiles({}));
  CHECK_FALSE(quartiles(std::vector<double>{1, std::nan(""), 3}));
}

TEST_CASE("quartiles: are those of type 7, in any order of the sample") {
  const auto middle = quartiles(std::vector<double>{4, 1, 3, 2});
  REQUIRE(middle);
  CHECK(middle->lower == 1.75);
  CHECK(middle->median == 2.5);
  CHECK(middle->upper == 3.25);
}

TEST_CASE("quartiles: the median of five values has no interval of 95 %, that of six has") {
  CHECK_FALSE(quartiles(std::vector<double>{1, 2, 3, 4, 5})->median_bounds);
  const auto bounds = quartiles(std::vector<double>{6, 1, 5, 2, 4, 3})->median_bounds;
  REQUIRE(bounds);
  CHECK(bounds->lower == 1);
  CHECK(bounds->upper == 6);
}
