#pragma once
// The program `dorsal` without its process: arguments in, exit code out. What main calls, and the tests.
#include "tools/terminal/command.h"

#include <string>
#include <vector>

namespace dorsal {

// `arguments` are those after the program's name.
[[nodiscard]] ExitCode run_program(std::vector<std::string> arguments, Terminal terminal);

} // namespace dorsal
