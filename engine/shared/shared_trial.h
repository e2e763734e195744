#pragma once
// The trial manager's view of the shared store: counts by patient and by station. Reads no notes, and none
// are there. Throws Error(database_error).
#include "engine/store/sessions/session_writer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct TrialQuestion {
  Origin origin{Origin::person}; // whose sessions are counted
  std::string as_of_utc;         // ISO 8601; sessions that began later are left out
};

// One participant of a site, by code.
struct TrialParticipant {
  std::string site;
  std::string code;
  int days_since_first{}; // from the first session's day to that of `as_of_utc`, in UTC
  int complete{};
  int stopped{};
  int unfinished{};
  std::string protocol_text; // of the last session
};

struct TrialStation {
  std::string site;
  std::string station;          // UUID
  std::string software_version; // of the last session
  std::string last_session_utc;
  int sessions{};
  std::int64_t trials{}; // rows, repeated attempts included
  std::int64_t answered{};
  std::int64_t time_outs{};
  std::int64_t anticipations{};
  std::int64_t voided{};
  std::int64_t fast_guesses{};    // answered within 200 ms
  std::int64_t onsets{};          // trials with an onset
  std::int64_t verified_onsets{}; // see engine/core/trial/verified_timing.h
  std::int64_t missed_frames{};
  std::string onset_provider;    // the most frequent
  std::string response_provider; // the most frequent
  // Median over answered trials of how far apart the two bounds of the response time are, ms.
  std::optional<double> response_time_width_ms;
};

struct TrialOverview {
  std::vector<TrialParticipant> participants; // by site and code
  std::vector<TrialStation> stations;         // by site and UUID
};

[[nodiscard]] TrialOverview trial_overview(const std::string& address, const TrialQuestion& question);

} // namespace dorsal
