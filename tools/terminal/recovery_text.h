#pragma once
// What became of an emergency journal, in one line for the terminal.
#include "engine/store/travel/recover.h"

#include <string>

namespace dorsal {

[[nodiscard]] std::string to_text(const MergeReport& report); // "2 new sessions, 60 new trials, ..."
[[nodiscard]] std::string to_text(const RecoveredJournal& journal);

} // namespace dorsal
