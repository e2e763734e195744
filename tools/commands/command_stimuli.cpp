// `dorsal stimuli generate`, `render`, `check`, `import`, `contact-sheet`, `turning`, `movement`
#include "tools/commands.h"
#include "tools/stimuli/commands.h"

namespace dorsal {

void add_stimuli_command(Program& program) {
  CLI::App& stimuli = *program.app.add_subcommand("stimuli", "Make, try and check picture sets");
  stimuli.require_subcommand(1);
  add_generate_command(stimuli, program);
  add_render_command(stimuli, program);
  add_check_command(stimuli, program);
  add_import_command(stimuli, program);
  add_contact_sheet_command(stimuli, program);
  add_turning_command(stimuli, program);
  add_movement_command(stimuli, program);
}

} // namespace dorsal
