#include "tools/terminal/recovery_text.h"

#include <fmt/format.h>

namespace dorsal {

std::string to_text(const MergeReport& report) {
  std::string text =
      fmt::format("{} new and {} completed sessions with {} new trials, {} sessions were here already",
                  report.new_sessions, report.grown_sessions, report.new_trials, report.same_sessions);
  if (report.new_decisions > 0) text += fmt::format(", {} decisions were taken", report.new_decisions);
  if (report.sessions_of_deleted > 0)
    text += fmt::format(", {} of patients deleted here were left out", report.sessions_of_deleted);
  if (report.removed_sessions > 0)
    text += fmt::format(", {} that were removed here were left out", report.removed_sessions);
  return text;
}

std::string to_text(const RecoveredJournal& journal) {
  switch (journal.outcome) {
  case RecoveredJournal::Outcome::left:
    return fmt::format("{} was left as it is: {}\n", journal.file.string(), journal.refusal);
  case RecoveredJournal::Outcome::set_aside:
    return fmt::format("{}; it is kept as {}\n", journal.refusal, journal.file.string());
  case RecoveredJournal::Outcome::erased:
    return fmt::format("{} was overwritten and removed: its patient has been deleted here\n",
                       journal.file.string());
  case RecoveredJournal::Outcome::taken: break;
  }
  return fmt::format("recovered {}: {}\n", journal.file.string(), to_text(journal.report));
}

} // namespace dorsal
