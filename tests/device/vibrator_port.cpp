// A machine with motors on a serial line: what it says counts, silence and nonsense do not.
#include "engine/device/linux/vibrator_port.h"

#include "engine/core/base/error.h"
#include "engine/device/clock.h"
#include "tests/support/catch.h"
#include "tests/support/motor_machine.h"

#include <chrono>
#include <memory>

using namespace dorsal;
using namespace std::chrono_literals;
using Catch::Contains;
using test::MotorMachine;

TEST_CASE(
    "vibrator port: the machine is asked how many motors it has, and each run lies between two stamps") {
  MotorMachine machine;
  VibratorPort port{machine.port()};
  CHECK(port.motors() == 12);
  const Instant before = monotonic_now();
  const auto began = port.vibrate(7, 300ms);
  REQUIRE(began);
  CHECK(began->earliest >= before);
  CHECK(began->best >= began->earliest);
  CHECK(began->latest >= began->best);
  CHECK(began->latest <= monotonic_now());
  CHECK(machine.lines() == std::vector<std::string>{"dorsal 1", "vibrate 7 300"});
}

TEST_CASE("vibrator port: what does not answer as it should is refused with what it said") {
  for (const char* said : {"motors 0\n", "motors 21\n", "motors twelve\n"}) {
    CAPTURE(said);
    MotorMachine machine{[said](const std::string&) { return std::string{said}; }};
    CHECK_THROWS_WITH(VibratorPort{machine.port()}, Contains("does not say how many motors it has"));
  }
  MotorMachine silent{[](const std::string&) { return std::string{}; }};
  CHECK_THROWS_WITH(VibratorPort{silent.port()}, Contains("no answer in four seconds"));
  CHECK_THROWS_WITH(VibratorPort{"/dev/no-such-port"},
                    Contains("cannot move the motors at /dev/no-such-port"));
}

TEST_CASE(
    "vibrator port: a motor that was refused, or of which nothing is heard, did not run as far as is known") {
  MotorMachine machine{[runs = 0](const std::string& line) mutable -> std::string {
    if (line == "dorsal 1") return "motors 4\r\n";
    switch (++runs) {
    case 1: return "no battery\n";
    case 2: return "starting\r\nmotors 12\r\nok\r\n"; // words before the answer are passed over
    default: return "ok\r\n";
    }
  }};
  VibratorPort port{machine.port()};
  CHECK_FALSE(port.vibrate(1, 300ms));
  CHECK(port.vibrate(1, 300ms));
  CHECK(port.vibrate(1, 300ms));
}

TEST_CASE(
    "vibrator port: a board that starts anew is waited for, and one that falls silent is greeted again") {
  MotorMachine machine{[greetings = 0, silent = false](const std::string& line) mutable -> std::string {
    if (line == "dorsal 1") return ++greetings % 3 == 0 ? "motors 9\n" : "boot\n";
    silent = !silent;
    return silent ? "" : "ok\n"; // every second time
  }};
  VibratorPort port{machine.port()};
  CHECK(port.motors() == 9);
  CHECK(port.vibrate(2, 300ms)); // silent, greeted, and then it ran
  CHECK(port.vibrate(3, 300ms));
}

TEST_CASE("vibrator port: a machine whose cable is out did not run") {
  auto machine = std::make_unique<MotorMachine>();
  const std::string name = machine->port();
  VibratorPort port{name};
  machine.reset();
  CHECK_FALSE(port.vibrate(1, 300ms));
}
