#pragma once
// What is reported of one lesson: how its checks went, the belief before and after, what was marked on the
// own back, what was chosen for the week, and the sentence for a friend. Texts come from the lesson as it was
// kept with its answers, or else from the one that ships.
#include "engine/core/trial/lesson_summary.h"
#include "engine/store/sessions/session_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct CheckReport {
  std::string question;      // English; or its name, where nobody has the lesson any more
  std::optional<bool> right; // empty: passed over
  std::string answered;      // English; empty: passed over, or no text is known
};

struct LessonReport {
  LessonSummary summary;
  std::string title; // English, or its name
  bool reviewed{};   // by a clinician, as its file says; false where no file is known
  std::vector<CheckReport> checks;
  std::vector<int> clear{}, blurred{}; // squares of the own back, from 1
  std::string experiment{};            // chosen for the week, English; empty: none
  std::string words{};                 // the person's own sentence; empty: none
};

// Empty: the block is of no lesson, or nothing of it was begun.
[[nodiscard]] std::optional<LessonReport> lesson_report(const StoredSession& session,
                                                        const BlockRecord& block);

// "7 before, 4 after"; "not told" where neither was.
[[nodiscard]] std::string belief_text(const LessonSummary& lesson);

} // namespace dorsal
