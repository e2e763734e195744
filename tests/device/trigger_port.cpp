#include "engine/device/linux/trigger_port.h"

#include "engine/core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/pseudo_terminal.h"

#include <filesystem>

using namespace dorsal;
using Catch::Contains;

TEST_CASE("trigger port: every byte arrives as it is, control characters too") {
  const test::PseudoTerminal terminal;
  const TriggerPort port{terminal.name()};
  std::vector<unsigned char> sent;
  for (int byte = 0; byte < 256; ++byte) {
    sent.push_back(static_cast<unsigned char>(byte));
    REQUIRE(port.send(sent.back()));
  }
  CHECK(terminal.received() == sent);
}

TEST_CASE("trigger port: the stamp encloses the hand-over") {
  const test::PseudoTerminal terminal;
  const TriggerPort port{terminal.name()};
  const auto first = port.send(1), second = port.send(2);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->byte == 1);
  CHECK(first->before <= first->after);
  CHECK(first->after <= second->before);
}

TEST_CASE("trigger port: a port that takes no more is not waited for") {
  const test::PseudoTerminal terminal;
  const TriggerPort port{terminal.name()};
  int taken = 0;
  while (taken < 1'000'000 && port.send(1)) ++taken;
  CHECK(taken > 0);
  CHECK(taken < 1'000'000);
  CHECK(static_cast<int>(terminal.received().size()) == taken);
  CHECK(port.send(2));
}

TEST_CASE("trigger port: what is no serial port is refused with its name and a remedy") {
  const auto refusal = [](const std::string& port) {
    try {
      const TriggerPort opened{port};
    } catch (const Error& error) {
      CHECK(error.code() == ExitCode::device_error);
      return std::string{error.what()};
    }
    return std::string{};
  };
  CHECK_THAT(refusal("/nowhere/ttyS0"), Contains("/nowhere/ttyS0") && Contains("/dev/ttyUSB"));
  CHECK_THAT(refusal("/dev/null"), Contains("/dev/null") && Contains("no serial port"));
}
