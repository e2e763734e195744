#include "bench/commands.h"
#include "bench/player/player.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dorsal::bench {
namespace {

struct PlayerArguments {
  Output output;
  PlayerOptions options;
  std::string screen{"xvfb"};
};

int run(PlayerArguments& a) {
  a.options.dorsal = a.output.dorsal;
  a.options.screen = a.screen == "this" ? Screen::at_hand : Screen::own_xvfb;
  return print_result(a.output, measure_player(a.options, progress_on_stderr));
}

} // namespace

void add_player(CLI::App& app, Commands& commands) {
  auto a = std::make_shared<PlayerArguments>();
  CLI::App* command =
      app.add_subcommand("player", "A film on a screen: how evenly it plays, and what that costs");
  add_output(*command, a->output);
  command->add_option("--seconds", a->options.seconds, "How long")
      ->capture_default_str()
      ->check(CLI::Range(1, 3600));
  command->add_option("--films", a->options.films, "How many are held at the same time")
      ->capture_default_str()
      ->check(CLI::Range(1, 8));
  command->add_option("--frames", a->options.frames, "Of each")
      ->capture_default_str()
      ->check(CLI::Range(2, 64));
  command->add_option("--screen", a->screen, "this: the screen at hand; xvfb: a virtual one")
      ->capture_default_str()
      ->check(CLI::IsMember({"this", "xvfb"}));
  command->callback([a, &commands] { commands.chosen = [a] { return run(*a); }; });
}

} // namespace dorsal::bench
