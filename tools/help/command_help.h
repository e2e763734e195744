#pragma once
// What the help of each command says beyond its options: what it is for, two examples, files, exit codes. One
// table, from which `--help`, the manual pages and the README's reader have it; a test runs the examples, or
// says why it only parses them.
#include "engine/core/base/error.h"

#include <CLI/CLI.hpp>

#include <array>
#include <span>
#include <string_view>

namespace dorsal {

// Whether a test can run the examples as they stand, in a folder with the files that they name.
enum class ExampleNeeds { nothing, window, server, passphrase, person, long_time };

struct CommandHelp {
  std::string_view command; // "export csv"
  std::string_view purpose;
  std::array<std::string_view, 2> examples; // without the program's name
  std::string_view files;                   // what is read and written; empty: nothing beside the database
  std::string_view exits;                   // the codes that it can end with, as in "0 2 3"
  ExampleNeeds needs = ExampleNeeds::nothing;
};

[[nodiscard]] std::span<const CommandHelp> command_helps();
[[nodiscard]] std::string_view meaning_of(ExitCode code);

// Puts purpose, examples, files and exit codes below the options of every command.
void add_command_helps(CLI::App& app);

} // namespace dorsal
