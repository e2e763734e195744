// What a virtual machine's looks at its host come to, on made-up looks.
#include "engine/device/linux/host_theft.h"

#include "tests/support/catch.h"

using namespace dorsal;
using namespace std::chrono_literals;

TEST_CASE("host theft: a guest is told by the processor's flag or by time that was stolen") {
  CHECK(is_guest("processor : 0\nflags\t\t: fpu hypervisor lahf_lm\n", "cpu  1 2 3 4 5 6 7 0 0 0\n"));
  CHECK(is_guest("processor : 0\nflags\t\t: fpu lahf_lm\n", "cpu  1 2 3 4 5 6 7 8 0 0\n"));
  CHECK_FALSE(
      is_guest("model name : hypervisor \nflags\t\t: fpu hypervisors\n", "cpu  1 2 3 4 5 6 7 0 0 0\n"));
  CHECK_FALSE(is_guest("", ""));
}

TEST_CASE("host theft: steal is the eighth figure, and all of them are all") {
  const StolenTime time = stolen_time("cpu  10 20 30 40 50 60 70 80 5 5\ncpu0 1 1 1 1 1 1 1 1 0 0\n");
  CHECK(time.stolen == 80);
  CHECK(time.all == 360);
  CHECK(stolen_time("nothing of it").all == 0);
}

TEST_CASE("host theft: the bound is what no more than 1 in 400 wakes exceeds") {
  HostTheft theft;
  CHECK(theft.bound() == 0ns);
  for (int i = 0; i < 100; ++i) theft.note_wake(20us);
  CHECK(theft.bound() == 50us);
  theft.note_wake(3ms); // 1 of 101: nobody knows yet how rare it is
  CHECK(theft.bound() >= 3ms);
  CHECK(theft.bound() <= 4ms);
  for (int i = 0; i < 400; ++i) theft.note_wake(20us);
  CHECK(theft.bound() == 50us); // 1 of 501
}

TEST_CASE("host theft: a spinning look that is taken away widens by what the moments in it were late") {
  HostTheft theft;
  for (int i = 0; i < 1000; ++i) theft.note_spin(500us, 2us);
  CHECK(theft.bound() == 50us);
  theft.note_spin(4ms, 3500us); // of half a second: 0.7 % of all moments
  CHECK(theft.bound() > 2ms);
  CHECK(theft.bound() < 3ms);
}

TEST_CASE("host theft: on a machine of its own nothing widens") {
  HostWatch own{false};
  own.note_wake(3ms);
  own.note_spin(4ms, 3ms);
  CHECK(own.bound() == 0ns);
  HostWatch guest{true};
  guest.note_wake(3ms);
  CHECK(guest.bound() >= 3ms);
  CHECK(host_in_words(false, {}, {}).starts_with("none"));
  CHECK(host_in_words(true, guest.looks(), {1, 200}).find("steal 0.50 %") != std::string::npos);
}

TEST_CASE("host theft: a spin ends with what comes, or tells its longest interruption") {
  Duration longest{};
  int looks = 0;
  CHECK_FALSE(spun_for_nothing([&] { return ++looks == 3; }, 1h, longest));
  CHECK(looks == 3);
  CHECK(spun_for_nothing([] { return false; }, 100us, longest));
  CHECK(longest > 0ns);
}
