#pragma once
// The rows of command_help.h, in two parts.
#include "tools/help/command_help.h"

namespace dorsal {

[[nodiscard]] std::span<const CommandHelp> helps_of_patients();
[[nodiscard]] std::span<const CommandHelp> helps_of_keeping();

} // namespace dorsal
