#include "engine/device/xinput2.h"

#include <catch2/catch.hpp>

using namespace dorsal;
using namespace std::chrono_literals;

namespace {
constexpr Duration round_trip = 100us;
Instant at(Duration d) { return Instant{d}; }
} // namespace

TEST_CASE("xinput2: the stamp is half a round trip before the reading, within the server's millisecond") {
  const Stamp stamp = xinput2_stamp(at(5000300us), 5000, round_trip);
  CHECK(stamp.best == at(5000250us));
  CHECK(stamp.latest == at(5000300us));
  CHECK(stamp.earliest == at(5000000us) - 300us);
}

TEST_CASE("xinput2: a reading that came late is bounded by the server's time") {
  const Stamp stamp = xinput2_stamp(at(5012000us), 5000, round_trip);
  CHECK(stamp.latest == at(5001000us));
  CHECK(stamp.best == at(5001000us));
}

TEST_CASE("xinput2: a server time after the reading widens the interval instead of lying") {
  const Stamp stamp = xinput2_stamp(at(5000000us), 5004, round_trip);
  CHECK(stamp.earliest <= at(4999950us));
  CHECK(stamp.latest >= at(5004000us));
}

TEST_CASE("xinput2: the server's 32-bit milliseconds may have wrapped") {
  const std::int64_t ms = 0x1'0000'0005;
  const Stamp stamp = xinput2_stamp(at(std::chrono::milliseconds{ms} + 400us), 5, round_trip);
  CHECK(stamp.best == at(std::chrono::milliseconds{ms} + 350us));
  const Stamp just_before =
      xinput2_stamp(at(std::chrono::milliseconds{0x1'0000'0000} + 100us), 0xffffffff, round_trip);
  CHECK(just_before.width() < 2ms);
}
