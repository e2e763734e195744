// What a machine's clocks and consoles tell between two looks, against made-up ones, and a look at this
// machine.
#include "engine/device/linux/machine_watch.h"

#include "engine/device/clock.h"
#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

namespace {

struct Machine {
  MachineState state{.boot_ahead = 3s, .wall_ahead = 1'700'000'000s, .console = {'t', 't', 'y', '1'}};
  MachineWatch watch{[this] { return state; }};
  Instant now{10s};

  std::optional<Disturbance> look() {
    now += 200ms;
    const auto disturbed = watch.look(now);
    if (!disturbed) return {};
    CHECK(disturbed->at.latest == now);
    CHECK(disturbed->at.earliest <= now);
    return disturbed->what;
  }
};

} // namespace

TEST_CASE("machine watch: nothing happened") {
  Machine machine;
  CHECK_FALSE(machine.look());
  machine.state.wall_ahead += 40us; // slewed
  machine.state.boot_ahead += 1us;  // two clocks are not read in one instant
  CHECK_FALSE(machine.look());
}

TEST_CASE("machine watch: sleep shows in a clock that ran on, or in the kernel's count") {
  Machine machine;
  machine.state.boot_ahead += 3s;
  CHECK(machine.look() == Disturbance::suspended);
  CHECK_FALSE(machine.look()); // told once
  machine.state.suspends = 1;
  CHECK(machine.look() == Disturbance::suspended);
}

TEST_CASE("machine watch: a set clock, either way, and another console") {
  Machine machine;
  machine.state.wall_ahead += 1h;
  CHECK(machine.look() == Disturbance::clock_stepped);
  machine.state.wall_ahead -= 2h;
  CHECK(machine.look() == Disturbance::clock_stepped);
  machine.state.console[3] = '2';
  CHECK(machine.look() == Disturbance::other_console);
  CHECK_FALSE(machine.look());
}

TEST_CASE("machine watch: a dark screen, for as long as it is dark, what was before a trial is none of it") {
  Machine machine;
  machine.state.dark = true;
  CHECK(machine.look() == Disturbance::display_off);
  CHECK(machine.look() == Disturbance::display_off);
  machine.state.dark = false;
  machine.state.boot_ahead += 3s;
  machine.watch.begin(machine.now);
  CHECK_FALSE(machine.look());
}

TEST_CASE("machine watch: this machine is not disturbed from one look to the next") {
  MachineWatch watch{look_at_machine(true, {})};
  for (int i = 0; i < 100; ++i) CHECK_FALSE(watch.look(monotonic_now()));
}
