#include "bench/commands.h"
#include "bench/flip/flip.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <memory>

namespace dorsal::bench {
namespace {

struct FlipArguments {
  Output output;
  FlipOptions options;
  std::string screen{"auto"};
};

bool screen_at_hand() {
  return std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
}

int run(FlipArguments& a) {
  a.options.dorsal = a.output.dorsal;
  const bool real = a.screen == "this" || (a.screen == "auto" && screen_at_hand());
  a.options.screen = real ? Screen::at_hand : Screen::own_xvfb;
  return print_result(a.output, measure_flip(a.options, progress_on_stderr));
}

} // namespace

void add_flip(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<FlipArguments>();
  CLI::App* command =
      app.add_subcommand("flip", "Frame after frame: intervals, jitter, missed frames, onset provider");
  add_output(*command, a->output);
  command->add_option("--frames", a->options.frames, "How many")
      ->capture_default_str()
      ->check(CLI::Range(10, 1000000));
  command
      ->add_option("--screen", a->screen,
                   "this: the screen at hand; xvfb: a virtual one; auto: this if there is one")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "this", "xvfb"}));
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
