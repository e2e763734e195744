#include "engine/core/base/time.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {
Stamp stamp(std::int64_t best, std::int64_t earliest, std::int64_t latest) {
  return {instant_from_nanoseconds(best), instant_from_nanoseconds(earliest),
          instant_from_nanoseconds(latest)};
}
} // namespace

TEST_CASE("time: the bounds of a response time come from both intervals") {
  const Interval rt = between(stamp(100, 90, 130), stamp(500, 480, 510));
  CHECK(rt.best == 400ns);
  CHECK(rt.lower == 350ns);
  CHECK(rt.upper == 420ns);
}

TEST_CASE("time: two stamps of one event narrow each other") {
  const Stamp both = combine(stamp(100, 80, 130), stamp(95, 90, 200));
  CHECK(both == stamp(100, 90, 130));
}

TEST_CASE("time: two stamps that disagree widen the interval") {
  const Stamp both = combine(stamp(100, 90, 110), stamp(300, 290, 310));
  CHECK(both == stamp(100, 90, 310));
}

TEST_CASE("time: instants near 1e18 ns keep every nanosecond") {
  const Stamp onset = Stamp::exactly(instant_from_nanoseconds(1'000'000'000'000'000'001));
  const Stamp response = Stamp::exactly(instant_from_nanoseconds(1'000'000'001'234'567'891));
  CHECK(between(onset, response).best == 1'234'567'890ns);
}
