#include "engine/system/child_process.h"

#include "engine/core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace dorsal;
using namespace dorsal::test;
using namespace std::chrono_literals;
using Catch::Contains;

TEST_CASE("child process: its output, its errors and its exit code are its own") {
  const ScratchFolder folder;
  ChildProcess child({.arguments = {"sh", "-c", "echo said; echo failed >&2; exit 7"},
                      .output = folder / "out",
                      .errors = folder / "err"});
  CHECK(child.wait_for(20s) == 7);
  CHECK(read_text(folder / "out") == "said\n");
  CHECK(read_text(folder / "err") == "failed\n");
  REQUIRE(child.end());
  CHECK(child.end()->code == 7);
  CHECK_FALSE(child.end()->signal);
  CHECK(child.end()->peak_memory_kib > 0);
}

TEST_CASE("child process: errors go to the output where they have no file of their own") {
  const ScratchFolder folder;
  ChildProcess child({.arguments = {"sh", "-c", "echo failed >&2"}, .output = folder / "out"});
  CHECK(child.wait_for(20s) == 0);
  CHECK(read_text(folder / "out") == "failed\n");
}

TEST_CASE("child process: it gets our environment with what is added, no input and no descriptor of ours") {
  const ScratchFolder folder;
  const int ours = ::open("/dev/null", O_RDONLY); // without close-on-exec
  ChildProcess child({.arguments = {"sh", "-c", "cat; echo $WORD $HOME; ls -l /proc/self/fd | grep -c null"},
                      .output = folder / "out",
                      .environment_additions = {"WORD=added", "HOME=/nowhere"}});
  CHECK(child.wait_for(20s) == 0);
  ::close(ours);
  CHECK(read_text(folder / "out") == "added /nowhere\n1\n");
}

TEST_CASE("child process: a program that is not there is an error at once, and leaves nothing to wait for") {
  CHECK_THROWS_WITH(ChildProcess({.arguments = {"/no/such/program"}}),
                    Contains("/no/such/program cannot be started: No such file or directory"));
  CHECK_THROWS_AS(ChildProcess({.arguments = {"sh"}, .output = "/no/such/folder/out"}), Error);
  CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);
}

TEST_CASE("child process: one that is asked to end, and one that is made to, say by which signal") {
  ChildProcess asked({.arguments = {"sleep", "100"}});
  CHECK_FALSE(asked.ended());
  asked.ask_to_end();
  CHECK(asked.wait_for(20s) == 128 + SIGTERM);
  ChildProcess made({.arguments = {"sleep", "100"}});
  made.make_end();
  REQUIRE(made.end());
  CHECK(made.end()->signal == SIGKILL);
}

TEST_CASE("child process: one that is bound to us goes with the thread that started it") {
  std::optional<ChildProcess> child;
  std::thread([&child] {
    child.emplace(ChildOrder{.arguments = {"sleep", "100"}, .bond = Bond::ends_with_us});
  }).join();
  CHECK(child->wait_for(20s) == 128 + SIGKILL);
}

TEST_CASE("child process: one that is pinned runs on its core") {
  const ScratchFolder folder;
  ChildProcess child({.arguments = {"nproc"}, .output = folder / "out", .core = 0});
  CHECK(child.wait_for(20s) == 0);
  CHECK(read_text(folder / "out") == "1\n");
}
