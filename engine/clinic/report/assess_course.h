#pragma once
// The course of a patient's assess blocks, oldest first: accuracy and median response time, whole and by
// side, with the band of ordinary fluctuation (of blocks as bright as the last one), and pain around each
// session. What charts are drawn from.
#include "engine/core/base/calendar_day.h"
#include "engine/core/statistics/control_chart.h"
#include "engine/core/trial/trial_summary.h"
#include "engine/store/sessions/session_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct CourseBlock {
  std::string session;    // uuid
  std::string day;        // of the patient's calendar, "2026-11-22"
  std::string brightness; // of the pictures: "normal", "dim", "mixed"; empty when it was not recorded
  TrialSummary all, left, right;
};

struct CoursePain {
  std::string day;
  PainRatings pain;
};

// Individuals control limits of the first blocks: a later block within them says nothing.
inline constexpr std::size_t blocks_of_baseline = 8;

struct AssessCourse {
  std::vector<CourseBlock> blocks;
  std::vector<CoursePain> pain;                       // sessions with at least one rating
  std::optional<statistics::Bounds> ordinary_share;   // none before there is a baseline
  std::optional<statistics::Bounds> ordinary_time_ms; // likewise
};

[[nodiscard]] AssessCourse assess_course(const std::vector<StoredSession>& sessions);

} // namespace dorsal
