#include "engine/device/response/xinput2.h"

#include "engine/device/linux/wake_lateness.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {
constexpr Duration way = 100us;
Instant at(Duration d) { return Instant{d}; }
XReading calm(Duration read) { return {.read = at(read), .own_wait = 0us, .server = RunDelay::Reading{}}; }
} // namespace

TEST_CASE("xinput2: on an idle machine the press was one way before the reading") {
  const Stamp stamp = xinput2_stamp(calm(5000700us), 5000, way);
  CHECK(stamp.best == at(5000600us));
  CHECK(stamp.latest == at(5000700us));
  CHECK(stamp.earliest == at(5000300us));
}

TEST_CASE("xinput2: what listener and server waited for a processor is taken off") {
  XReading busy = calm(5009700us);
  busy.own_wait = 2ms;
  busy.server = RunDelay::Reading{.ran = 30us, .waited = 4ms, .turns = 1};
  const Stamp stamp = xinput2_stamp(busy, 5007, way);
  CHECK(stamp.best == at(5003600us));
  CHECK(stamp.latest == at(5008000us)); // the server's millisecond
  CHECK(stamp.earliest == at(5003300us));
}

TEST_CASE(
    "xinput2: of several turns of the server only one was the press's, so the interval holds them all") {
  XReading busy = calm(5004900us);
  busy.server = RunDelay::Reading{.ran = 30us, .waited = 4ms, .turns = 4};
  const Stamp stamp = xinput2_stamp(busy, 5004, way);
  CHECK(stamp.best == at(5003800us));
  CHECK(stamp.earliest <= at(5000500us));
  CHECK(stamp.latest == at(5004900us));
}

TEST_CASE(
    "xinput2: where sleepers are woken late, the press may have been earlier, and nothing else changes") {
  const XReading calm_one = calm(5000700us);
  XReading late = calm_one;
  late.wakes_late = 400us;
  const Stamp before = xinput2_stamp(calm_one, 5000, way), after = xinput2_stamp(late, 5000, way);
  CHECK(after.earliest < before.earliest);
  CHECK(after.earliest >= before.earliest - 3 * 400us);
  CHECK(after.latest == before.latest);
  CHECK(after.best == before.best);
}

TEST_CASE("wake lateness: the largest of the last 64, and never below nothing") {
  WakeLateness lateness;
  CHECK(lateness.largest() == Duration::zero());
  lateness.note(700us);
  lateness.note(-5us);
  CHECK(lateness.largest() == 700us);
  for (int i = 0; i < 63; ++i) lateness.note(20us);
  CHECK(lateness.largest() == 20us);
}

TEST_CASE("xinput2: without the server's waits its clock is the only bound from below") {
  XReading unknown = calm(5012000us);
  unknown.server.reset();
  const Stamp stamp = xinput2_stamp(unknown, 5000, way);
  CHECK(stamp.latest == at(5001000us));
  CHECK(stamp.best == at(5001000us));
  CHECK(stamp.earliest == at(5000000us) - 300us);
}

TEST_CASE("xinput2: a reading that is later than anything explains is late by what nobody saw") {
  const Stamp stamp = xinput2_stamp(calm(5006400us), 5000, way);
  CHECK(stamp.best == at(5000500us));
  CHECK(stamp.earliest == at(4999700us));
  CHECK(stamp.latest == at(5006400us));
}

TEST_CASE("xinput2: a server time after the reading widens the interval instead of lying") {
  const Stamp stamp = xinput2_stamp(calm(5000000us), 5004, way);
  CHECK(stamp.earliest <= at(4999900us));
  CHECK(stamp.latest >= at(5004000us));
}

TEST_CASE("xinput2: the server's 32-bit milliseconds may have wrapped") {
  const std::int64_t ms = 0x1'0000'0005;
  const XReading after{.read = at(std::chrono::milliseconds{ms} + 400us), .server = RunDelay::Reading{}};
  CHECK(xinput2_stamp(after, 5, way).best == at(std::chrono::milliseconds{ms} + 300us));
  const XReading before{.read = at(std::chrono::milliseconds{0x1'0000'0000} + 100us),
                        .server = RunDelay::Reading{}};
  CHECK(xinput2_stamp(before, 0xffffffff, way).width() < 2ms);
}

TEST_CASE("xinput2 stamp: what a host takes away reaches back, and moves nothing else") {
  XReading reading = calm(5000700us);
  const Stamp own = xinput2_stamp(reading, 5000, way);
  reading.host_takes = 3ms;
  const Stamp guest = xinput2_stamp(reading, 5000, way);
  CHECK(guest.best == own.best);
  CHECK(guest.latest == own.latest);
  CHECK(guest.earliest < own.earliest - 2ms);
}
