#pragma once
// Brings home what emergency journals hold, each in one transaction, and removes the journal then. A journal
// belongs to the database whose station it names, and people are joined by UUID; one from before version 10
// of the schema has no UUID of the patient and is taken only where its session is here. What cannot be read
// is never removed: damaged journals are set aside under a new name, others left. Journals of living sessions
// are left alone, those of deleted patients overwritten and removed.
#include "engine/store/travel/merge.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct RecoveredJournal {
  enum class Outcome { taken, left, set_aside, erased };
  std::filesystem::path file; // where it lies now, or lay
  Outcome outcome{};
  MergeReport report{};
  std::string refusal{}; // why it was left or set aside; empty otherwise
};

// Journals that nothing was written to are removed and not mentioned, nor are those that another database of
// this name keeps in the user's own folders.
[[nodiscard]] std::vector<RecoveredJournal> recover_journals(Database& database);
// One that somebody says belongs here. It is left where it is unless it is taken. Throws Error(file_error),
// Error(bad_input), or Error(database_error) for the journal of a living session.
[[nodiscard]] RecoveredJournal recover_journal(Database& database, const std::filesystem::path& file);

} // namespace dorsal
