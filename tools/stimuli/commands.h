#pragma once
// `dorsal stimuli ...`: making, trying and checking picture sets. Each command sets `exit_code`:
// 0 done, 2 usage, 3 bad input data, 4 a file cannot be read or written.
#include <CLI/CLI.hpp>

namespace dorsal {

void add_generate_command(CLI::App& stimuli, int& exit_code);
void add_render_command(CLI::App& stimuli, int& exit_code);
void add_check_command(CLI::App& stimuli, int& exit_code);
void add_import_command(CLI::App& stimuli, int& exit_code);
void add_contact_sheet_command(CLI::App& stimuli, int& exit_code);
void add_turning_command(CLI::App& stimuli, int& exit_code);

// The group with all its commands.
void add_stimuli_commands(CLI::App& app, int& exit_code);

} // namespace dorsal
