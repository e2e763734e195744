// dorsal-bench: measures Dorsal from outside and says what came of it. One subcommand a question. Results go
// to standard output, progress to standard error.
#include "bench/commands.h"
#include "engine/core/base/error.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>

namespace {

using namespace dorsal;
using namespace dorsal::bench;

int run(int argc, char** argv) {
  CLI::App app{"Measures Dorsal from outside, each figure with its circumstances", "dorsal-bench"};
  app.require_subcommand(1);
  Commands commands;
  add_timing(app, commands);
  add_startup(app, commands);
  add_crash(app, commands);
  add_screens(app, commands);
  add_speed(app, commands);
  add_flip(app, commands);
  add_player(app, commands);
  add_loop(app, commands);
  add_session(app, commands);
  add_presses(app, commands);
  add_training(app, commands);
  add_compare(app, commands);
  add_count(app, commands);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
  }
  return commands.chosen();
}

} // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    fmt::print(stderr, "dorsal-bench: {}\n", error.what());
    return static_cast<int>(error.code());
  } catch (const std::exception& error) {
    fmt::print(stderr, "dorsal-bench: internal error: {}\n", error.what());
    return static_cast<int>(ExitCode::internal_error);
  }
}
