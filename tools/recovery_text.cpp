#include "tools/recovery_text.h"

#include <fmt/format.h>

namespace dorsal {

std::string to_text(const MergeReport& report) {
  return fmt::format("{} new and {} completed sessions with {} new trials, {} sessions were here already",
                     report.new_sessions, report.grown_sessions, report.new_trials, report.same_sessions);
}

std::string to_text(const RecoveredJournal& journal) {
  if (!journal.refusal.empty())
    return fmt::format("{} was left as it is: {}\n", journal.file.string(), journal.refusal);
  return fmt::format("recovered {}: {}\n", journal.file.string(), to_text(journal.report));
}

} // namespace dorsal
