#pragma once
// The commands of `dorsal stimuli`: making, trying and checking picture sets.
#include "tools/terminal/command.h"

namespace dorsal {

void add_generate_command(CLI::App& stimuli, Program& program);
void add_render_command(CLI::App& stimuli, Program& program);
void add_check_command(CLI::App& stimuli, Program& program);
void add_import_command(CLI::App& stimuli, Program& program);
void add_contact_sheet_command(CLI::App& stimuli, Program& program);
void add_turning_command(CLI::App& stimuli, Program& program);
void add_movement_command(CLI::App& stimuli, Program& program); // render, check, sheet

} // namespace dorsal
