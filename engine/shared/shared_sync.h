#pragma once
// A station's sessions brought to the shared store. What is there is asked first, and only what is missing is
// sent: bulk rows by COPY into a table of the connection's own, from there with INSERT ... ON CONFLICT DO
// NOTHING under their UUIDs, some thousand rows a transaction. So it may be cut off anywhere, run again, and
// run from several stations at once: every row arrives exactly once. Nothing is ever taken from the shared
// store, and a session that is further there than here is left alone. One that exports could not read, or
// that the store refuses, is left out and named; it keeps no other from arriving.
#include "engine/core/base/time.h"
#include "engine/store/sessions/session_reader.h"

#include <functional>
#include <string>
#include <vector>

namespace dorsal {

struct SyncProgress {
  int sessions_done{};
  int sessions_to_do{};
};

struct SyncOptions {
  Duration patience{std::chrono::seconds{60}}; // how long to try again without any progress
  Duration pause{std::chrono::seconds{1}};     // between two tries
  std::function<void(const SyncProgress&)> progress{};
  std::function<void(const std::string&)> interrupted{}; // told why, before trying again
};

// A protocol that this station and another of its site hold differently. Nothing is merged: a clinician
// decides.
struct ThresholdDifference {
  std::string patient; // code; empty: the clinic's
  std::string station; // the other one, a UUID
  int version_here{};  // 0: none here
  int version_there{};
  std::string who_there;
  std::string at_there;
  std::string why_there;
};

struct SyncReport {
  std::string site;
  int sessions_sent{};
  int sessions_grown{};
  int sessions_same{};
  int sessions_ahead{};     // further there than here
  std::int64_t rows_sent{}; // all that belongs to sessions, the sessions' own rows not counted
  std::int64_t trials_sent{};
  int protocols_sent{};
  int decisions_sent{};
  int interruptions{};
  std::vector<LeftOutSession> left_out; // they cannot be read here, or the shared store refuses them
  std::vector<ThresholdDifference> differences;
};

// Throws Error(database_error) where the shared store cannot be reached or refuses.
[[nodiscard]] SyncReport sync_sessions(Database& database, const std::string& address,
                                       const SyncOptions& options);

// The protocol that another station has in force; throws Error(not_found) where there is none.
[[nodiscard]] std::string protocol_of_station(const std::string& address, const std::string& station,
                                              const std::string& patient);

} // namespace dorsal
