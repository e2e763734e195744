#pragma once
// Sessions of one database taken into another: from an archive, a result file or an emergency journal. What
// is there already and the same is left; a session that was cut short here and is longer there grows, a
// complete one never does. One that says something else here than there is refused, and then nothing of the
// whole is taken: all of it is tried beforehand on a copy in memory. Then it is taken in slices of whole
// sessions with pauses between, so that a session that runs meanwhile waits for one slice at most; a merge
// that was interrupted goes on when it is made again. `from` may be hostile: its schema is ours letter by
// letter, every row passes our schema's checks, and every session is read as exports read it before the first
// row is taken, and one that cannot be read refuses the whole.
#include "engine/store/file/database.h"
#include "engine/store/sessions/session_reader.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct MergeReport {
  int new_patients{};
  int new_sessions{};
  int grown_sessions{}; // were here, and were incomplete
  int same_sessions{};
  int new_trials{};
  int new_decisions{};
  int sessions_of_deleted{};              // left out: their patients were deleted here
  int removed_sessions{};                 // left out: each was removed here for a reason
  std::vector<LeftOutSession> left_out{}; // of a choice: they cannot be read
};

// How patients of there are known here.
enum class PatientMatch {
  by_uuid, // a code that means another patient here is refused
  by_code  // a code means the same patient there and here
};

// Only this patient's sessions may be in `from`, and they become those of the patient with this code here.
struct OnlyPatient {
  std::string code;
};

// Which sessions of `from`, a database of our own, are taken; the others are left where they are, and so is
// one that cannot be read.
struct SessionChoice {
  std::string patient;
  bool ended_only{};
};

struct MergeRules {
  PatientMatch match{PatientMatch::by_uuid};
  std::optional<OnlyPatient> only{};
  std::optional<SessionChoice> choice{};
  bool decisions{}; // taken too (decision_copy.h)
};

// Throws Error(bad_input) where it is refused, Error(database_error) where it cannot be written. `also` runs
// in the transaction of the last slice, after everything was taken.
MergeReport merge_sessions(Database& into, Database& from, const MergeRules& rules,
                           const std::function<void(SQLite::Database&)>& also = {});

} // namespace dorsal
