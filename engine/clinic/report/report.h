#pragma once
// What is reported about one patient: each session with its blocks, and all assess trials together, by side,
// by folded roll and by amplitude. A value; report_text and report_json write it down.
#include "engine/clinic/report/lesson_report.h"
#include "engine/core/trial/led_summary.h"
#include "engine/core/trial/trial_summary.h"
#include "engine/store/sessions/readable_sessions.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct BlockReport {
  BlockHeader header;
  TrialSummary summary;
  std::optional<double> first_level, last_level; // train blocks: where difficulty began and where it was left
  std::optional<LedSummary> led; // of a task that a helper leads; `summary` is then of no trials
  std::optional<LessonReport> lesson{};
  std::string activity{}; // what was done of it, in words: of imagery and of movement
  bool left_out{};        // such a block that the person left out: "not today"
};

struct SessionReport {
  SessionSummary session;
  std::vector<BlockReport> blocks;
};

struct SideReport {
  Side side{};
  TrialSummary summary;
};

struct RollReport {
  double folded_roll_deg{}; // distance from upright, 0 to 180
  TrialSummary summary;
};

struct AmplitudeReport {
  Amplitude amplitude{};
  TrialSummary summary;
};

struct PatientReport {
  std::string patient;
  std::vector<SessionReport> sessions;     // oldest first
  TrialSummary assess;                     // all assess trials
  std::vector<SideReport> sides;           // left, right
  std::vector<RollReport> rolls;           // ascending
  std::vector<AmplitudeReport> amplitudes; // those shown, subtle first
};

// Every session of the patient, oldest first. Throws Error(not_found) when there is none.
[[nodiscard]] ReadableSessions read_sessions(Database& database, const std::string& patient);
[[nodiscard]] PatientReport report_on(const std::string& patient, const std::vector<StoredSession>& sessions);

} // namespace dorsal
