// A driver of the stimuli commands alone.
#include "tools/stimuli/commands.h"

int main(int argc, char** argv) {
  CLI::App app("Picture sets");
  int exit_code = 0;
  dorsal::add_stimuli_commands(app, exit_code);
  app.require_subcommand(1);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return exit_code;
}
