#pragma once
// Who makes a change from the command line: --by NAME, or the machine's account.
#include "tools/terminal/command.h"

#include <string>

namespace dorsal {

void add_author_option(CLI::App& command, std::string& name);
// Throws Error(usage) when neither is known.
[[nodiscard]] std::string author(const std::string& name);

} // namespace dorsal
