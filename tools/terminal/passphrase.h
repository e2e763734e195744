#pragma once
// Where a passphrase comes from, never the command line, which other programs see: the first line of a file,
// the environment (DORSAL_PASSPHRASE), or asked for on the terminal without showing it.
#include "tools/terminal/command.h"

#include <string>

namespace dorsal {

void add_passphrase_option(CLI::App& command, std::string& file);
// Throws Error(file_error) for a file that cannot be read, Error(usage) where there is nobody to ask.
[[nodiscard]] std::string passphrase_to_open(const std::string& file);
// Asked for twice; as passphrase_rule.h wants it.
[[nodiscard]] std::string passphrase_to_close(const std::string& file);
// Given by file or environment; empty without asking where it is not.
[[nodiscard]] std::string given_passphrase(const std::string& file);
// Throws Error(usage) for one that may not close anything.
void refuse_weak_passphrase(const std::string& passphrase);

} // namespace dorsal
