#pragma once
// The address of the shared store on a command line.
#include "tools/terminal/command.h"

namespace dorsal {

struct SharedOption {
  std::string address;
  bool without_tls{};
};

void add_shared_option(CLI::App& command, SharedOption& option);
// Throws Error(usage) where it cannot be used.
[[nodiscard]] const std::string& checked_address(const SharedOption& option);
// Rather than a file.
[[nodiscard]] bool is_shared_address(const std::string& text);

} // namespace dorsal
