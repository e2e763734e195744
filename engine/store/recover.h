#pragma once
// Brings home what emergency journals hold, each in one transaction, and removes the journal then.
#include "engine/store/merge.h"

#include <filesystem>
#include <vector>

namespace dorsal {

struct RecoveredJournal {
  std::filesystem::path file;
  MergeReport report;
  std::string refusal; // why it was left where it is; empty when it was taken
};

// Journals that nothing was written to are removed and not mentioned.
[[nodiscard]] std::vector<RecoveredJournal> recover_journals(Database& database);

} // namespace dorsal
