#include "engine/device/linux/run_delay.h"

#include "tests/support/catch.h"

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace dorsal;
using namespace std::chrono_literals;

TEST_CASE(
    "run delay: a thread that shares its processor with another has waited, and the kernel says how long") {
  const auto delay = RunDelay::of_calling_thread();
  REQUIRE(delay);
  cpu_set_t all{}, one{};
  REQUIRE(sched_getaffinity(0, sizeof all, &all) == 0);
  CPU_SET(static_cast<unsigned>(sched_getcpu()), &one);
  REQUIRE(sched_setaffinity(0, sizeof one, &one) == 0);
  const pid_t rival = fork(); // on the same processor
  if (rival == 0)
    for (;;) {
    }
  const auto before = read(delay);
  const auto until = std::chrono::steady_clock::now() + 200ms;
  while (std::chrono::steady_clock::now() < until) {
  }
  const auto grown = since(before, read(delay));
  kill(rival, SIGKILL);
  waitpid(rival, nullptr, 0);
  sched_setaffinity(0, sizeof all, &all);
  REQUIRE(grown);
  CHECK(grown->waited > 10ms);
  CHECK(grown->ran > 10ms);
  CHECK(grown->turns > 0);
}

TEST_CASE("run delay: a process that is not there has no count") {
  CHECK_FALSE(RunDelay::of_process(0x7fff'ffff));
  CHECK_FALSE(RunDelay::of_peer(-1));
  CHECK_FALSE(since(std::nullopt, RunDelay::Reading{}));
}
