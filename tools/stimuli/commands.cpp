#include "tools/stimuli/commands.h"

namespace dorsal {

void add_stimuli_commands(CLI::App& app, int& exit_code) {
  CLI::App& stimuli = *app.add_subcommand("stimuli", "Make, try and check picture sets");
  stimuli.require_subcommand(1);
  add_generate_command(stimuli, exit_code);
  add_render_command(stimuli, exit_code);
  add_check_command(stimuli, exit_code);
  add_import_command(stimuli, exit_code);
  add_contact_sheet_command(stimuli, exit_code);
  add_turning_command(stimuli, exit_code);
}

} // namespace dorsal
