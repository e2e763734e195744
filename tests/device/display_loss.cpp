#include "engine/device/sdl/display_loss.h"

#include "engine/core/base/error.h"
#include "engine/device/sdl/sdl_stage.h"
#include "tests/support/catch.h"
#include "tests/support/virtual_screen.h"

using namespace dorsal;
using namespace dorsal::test;
using Catch::Contains;

namespace {

[[noreturn]] void show_until_the_server_goes(int said, int ready) noexcept {
  ::dup2(said, STDERR_FILENO);
  try {
    const auto stage = open_sdl_stage({.windowed = ScreenSize{320, 240}});
    if (::write(ready, "x", 1) != 1) ::_exit(1);
    for (;;) static_cast<void>(stage->wait({}));
  } catch (...) {
    ::_exit(1);
  }
}

std::string all_of(int file) {
  std::string text;
  std::array<char, 512> bytes{};
  for (ssize_t got = 0; (got = ::read(file, bytes.data(), bytes.size())) > 0;)
    text.append(bytes.data(), static_cast<std::size_t>(got));
  return text;
}

} // namespace

TEST_CASE("display loss: when the X server goes, the program says a sentence and ends with device_error") {
  std::optional<VirtualScreen> screen{std::in_place};
  std::array<int, 2> said{}, ready{};
  REQUIRE(::pipe(said.data()) == 0);
  REQUIRE(::pipe(ready.data()) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) show_until_the_server_goes(said[1], ready[1]);
  ::close(said[1]);
  ::close(ready[1]);
  char byte{};
  const bool shown = ::read(ready[0], &byte, 1) == 1;
  screen.reset();
  int status = 0;
  ::waitpid(child, &status, 0);
  const std::string words = all_of(said[0]);
  ::close(said[0]);
  ::close(ready[0]);
  REQUIRE(shown);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == static_cast<int>(ExitCode::device_error));
  CHECK_THAT(words, Contains("display server has gone") && Contains("is kept"));
}
