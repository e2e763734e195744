#pragma once
// Writing a session as it happens. Every call is one transaction and returns once its COMMIT has: what was
// written by then survives a kill and a power cut, and half of a record never exists. Throws
// Error(database_error) naming the file, what could not be written and what to do; the session may try again.
#include "engine/core/trial/session_record.h"
#include "engine/store/file/database.h"
#include "engine/store/sessions/trial_place.h"

#include <memory>

namespace dorsal {

class TrialRows;
class LedTrialRows;

class SessionWriter {
public:
  explicit SessionWriter(Database& database);
  ~SessionWriter();
  SessionWriter(const SessionWriter&) = delete;
  SessionWriter& operator=(const SessionWriter&) = delete;

  // A patient seen for the first time is added. The session is in state `running` until it is ended. Sessions
  // of the patient that were cut short on this station and not gone on with are `stopped` from now on; where
  // one has a living owner (living_sessions.h), none begins: Error(database_error).
  [[nodiscard]] Uuid begin_session(const SessionHeader& header, Origin origin = Origin::person);
  // Under a name that it has already, as a record of it elsewhere needs.
  void begin_session(const Uuid& session, const SessionHeader& header, Origin origin);
  // For a session that goes on after an interruption: what differs about the rig now.
  void add_rig_facts(const Uuid& session, const RigFacts& facts);
  void begin_block(const Uuid& session, const BlockHeader& block);
  void save_trial(const Uuid& session, int block, const TrialRecord& record);
  // A later rating of the same moment replaces the earlier.
  void rate_pain(const Uuid& session, PainMoment moment, int rating);
  void save_trial(const TrialPlace& place, const TrialRecord& record);
  // In a block whose task is that of the trial's stimulus.
  void save_led_trial(const Uuid& session, int block, const LedTrialRecord& record);
  void save_led_trial(const TrialPlace& place, const LedTrialRecord& record);
  void save_activity(const Uuid& session, int block, const ActivityRecord& record);
  void save_activity(const TrialPlace& place, const ActivityRecord& record);
  void keep_response(const Uuid& session, const InstrumentResponse& response);
  void end_session(const Uuid& session, SessionState state, const WallClock& now);

private:
  Database& database_;
  std::unique_ptr<TrialRows> trials_; // once the first is saved
  std::unique_ptr<LedTrialRows> led_trials_;
};

} // namespace dorsal
