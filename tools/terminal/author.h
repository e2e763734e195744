#pragma once
// Who makes a change from the command line: --by NAME, or the machine's account.
#include "engine/store/audit/author.h"
#include "tools/terminal/command.h"

#include <string>

namespace dorsal {

void add_author_option(CLI::App& command, std::string& name);
// And when: now. Throws Error(usage) when neither name is known.
[[nodiscard]] Author author(const std::string& name);

} // namespace dorsal
