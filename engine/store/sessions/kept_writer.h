#pragma once
// Writes a session so that a failing database loses none of it. Once the database refuses a record, that one
// and all later ones go to the emergency journal, each on its disk when the call returns; `dorsal db recover`
// brings them home. While it lives the session is its own (emergency_journal.h). Throws Error only where
// neither took the record, where the session cannot begin, and where its record has been deleted meanwhile:
// then it keeps nothing more and leaves no journal.
#include "engine/store/sessions/emergency_journal.h"
#include "engine/store/sessions/session_reader.h"
#include "engine/store/sessions/session_writer.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

class KeptWriter {
public:
  explicit KeptWriter(Database& database) : database_(database), writer_(database) {}

  [[nodiscard]] Uuid begin_session(const SessionHeader& header, Origin origin = Origin::person);
  // One that was begun earlier. `owned`: its journal, taken before it was read; none takes it now.
  void go_on_with(const StoredSession& session, std::shared_ptr<EmergencyJournal> owned = {});
  void add_rig_facts(const Uuid& session, const RigFacts& facts);
  void begin_block(const Uuid& session, const BlockHeader& block);
  void save_trial(const Uuid& session, int block, const TrialRecord& record);
  void save_led_trial(const Uuid& session, int block, const LedTrialRecord& record);
  void save_activity(const Uuid& session, int block, const ActivityRecord& record);
  void keep_response(const Uuid& session, const InstrumentResponse& response);
  void rate_pain(const Uuid& session, PainMoment moment, int rating);
  void end_session(const Uuid& session, SessionState state, const WallClock& now);

  struct Emergency {
    std::string reason; // what the database said
    std::filesystem::path file;
  };
  // Where the records go since the database failed; empty as long as all is well.
  [[nodiscard]] const std::optional<Emergency>& emergency() const { return emergency_; }

private:
  using Step = std::function<void(SessionWriter&)>;

  void own(const Uuid& session);
  void know_patient(const Uuid& session);
  void know_block(const StoredSession& stored, std::size_t index); // of the session gone on with
  void keep(Step step);
  void refuse_deleted();
  void spill();

  Database& database_;
  SessionWriter writer_;
  std::vector<Step> steps_; // all of the session, to be told again to the journal's database
  Uuid session_;
  Uuid patient_;
  std::shared_ptr<EmergencyJournal> journal_;
  std::unique_ptr<Database> image_; // once the database failed
  std::size_t told_{0};             // steps that the image has
  std::optional<Emergency> emergency_;
};

} // namespace dorsal
