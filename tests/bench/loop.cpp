#include "bench/loop/loop.h"

#include "bench/commands.h"
#include "bench/loop/allocations.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <memory>

using namespace dorsal::bench;

TEST_CASE("loop: an allocation of ours is seen, one of the C++ library on our behalf too") {
  if (!allocations_are_counted()) return;
  AllocationWindow window;
  window.open();
  const auto number = std::make_unique<int>(1);
  const std::string text(100, 'x');
  std::string copy;
  copy = text;
  const AllocationCount count = window.close();
  CHECK(*number + static_cast<int>(copy.size()) == 101);
  CHECK(count.ours == 3);
  CHECK(count.places.size() == 3);
}

TEST_CASE("loop: what was allocated before and after the window is not counted") {
  if (!allocations_are_counted()) return;
  AllocationWindow window;
  const std::string before(100, 'x');
  window.open();
  CHECK(window.close().ours == 0);
  const std::string after(100, 'x');
  CHECK(before == after);
  window.open();
  CHECK(window.close().ours == 0);
}

TEST_CASE("loop: a session allocates nothing of its own between fixation onset and response") {
  if (!allocations_are_counted()) return;
  std::string places;
  const SpeedResult result = measure_loop({.dorsal = "dorsal", .sets = default_sets(), .trials = 8},
                                          [&places](const std::string& line) { places += line + "\n"; });
  INFO(places);
  REQUIRE_FALSE(result.rows.empty());
  CHECK(result.rows.front().values.size() >= 8);
  REQUIRE(verdicts_of(result).size() == 1);
  CHECK(verdicts_of(result).front().value == 0.0);
}
