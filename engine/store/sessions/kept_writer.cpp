#include "engine/store/sessions/kept_writer.h"

#include "engine/core/base/error.h"
#include "engine/store/file/cells.h"

#include <utility>

namespace dorsal {
Uuid KeptWriter::begin_session(const SessionHeader& header, Origin origin) {
  const Uuid session = database_.new_uuid();
  own(session); // before anybody can see it
  writer_.begin_session(session, header, origin);
  know_patient(session);
  steps_ = {[=](SessionWriter& writer) { writer.begin_session(session, header, origin); }};
  return session;
}

void KeptWriter::go_on_with(const StoredSession& stored, std::shared_ptr<EmergencyJournal> owned) {
  const Uuid session = stored.summary.uuid;
  journal_ = std::move(owned);
  if (!journal_) own(session);
  know_patient(session);
  steps_ = {[=](SessionWriter& writer) {
    writer.begin_session(session, stored.record.header, stored.summary.origin);
  }};
  for (const InstrumentResponse& response : stored.record.responses)
    steps_.push_back([=](SessionWriter& writer) { writer.keep_response(session, response); });
  for (std::size_t b = 0; b < stored.record.blocks.size(); ++b) know_block(stored, b);
  for (const auto& [moment, rating] : {std::pair{PainMoment::before, stored.record.pain.before},
                                       std::pair{PainMoment::after, stored.record.pain.after}})
    if (rating)
      steps_.push_back([=, moment = moment, rating = *rating](SessionWriter& writer) {
        writer.rate_pain(session, moment, rating);
      });
}

void KeptWriter::know_block(const StoredSession& stored, std::size_t index) {
  const BlockRecord& block = stored.record.blocks[index];
  steps_.push_back([session = session_, header = block.header](SessionWriter& writer) {
    writer.begin_block(session, header);
  });
  const auto place_of = [&](const Uuid& uuid) {
    return TrialPlace{.uuid = uuid, .session = session_, .block = block.header.block};
  };
  const auto place = [&](std::size_t trial) { return place_of(stored.trial_uuids[index][trial]); };
  for (std::size_t t = 0; t < block.trials.size(); ++t)
    steps_.push_back(
        [at = place(t), trial = block.trials[t]](SessionWriter& writer) { writer.save_trial(at, trial); });
  for (std::size_t t = 0; t < block.led.size(); ++t)
    steps_.push_back(
        [at = place(t), trial = block.led[t]](SessionWriter& writer) { writer.save_led_trial(at, trial); });
  for (std::size_t a = 0; a < block.activities.size(); ++a)
    steps_.push_back([at = place_of(stored.activity_uuids[index][a]), activity = block.activities[a]](
                         SessionWriter& writer) { writer.save_activity(at, activity); });
}

// Changes that are made together fail together: nobody was told that a part of them is saved.
void KeptWriter::own(const Uuid& session) {
  if (!database_.changes_together()) journal_ = std::make_shared<EmergencyJournal>(database_.path(), session);
}

void KeptWriter::know_patient(const Uuid& session) {
  session_ = session;
  if (!journal_) return; // nothing is kept elsewhere
  database_.read("look whose session it is", [&](SQLite::Database& sqlite) {
    SQLite::Statement select(sqlite, "SELECT p.uuid FROM session s JOIN patient p USING (patient) "
                                     "WHERE s.uuid = ?");
    Bind(select) << session;
    if (select.executeStep()) patient_ = Cells{select}.uuid();
  });
}

// A database that cannot even be read says nothing about it.
void KeptWriter::refuse_deleted() {
  bool deleted = false;
  try {
    database_.read("look for the session", [&](SQLite::Database& sqlite) {
      SQLite::Statement select(sqlite, "SELECT 1 FROM session WHERE uuid = ?");
      Bind(select) << session_;
      deleted = !select.executeStep();
    });
  } catch (const Error&) {
    return;
  }
  if (!deleted) return;
  journal_->erase();
  throw Error(ExitCode::not_found, "this session's record was deleted from the database while it ran, so the "
                                   "session ends here and nothing more of it is kept");
}

void KeptWriter::add_rig_facts(const Uuid& session, const RigFacts& facts) {
  keep([=](SessionWriter& writer) { writer.add_rig_facts(session, facts); });
}

void KeptWriter::begin_block(const Uuid& session, const BlockHeader& block) {
  keep([=](SessionWriter& writer) { writer.begin_block(session, block); });
}

void KeptWriter::save_trial(const Uuid& session, int block, const TrialRecord& record) {
  const TrialPlace place{.uuid = database_.new_uuid(), .session = session, .block = block};
  keep([=](SessionWriter& writer) { writer.save_trial(place, record); });
}

void KeptWriter::save_led_trial(const Uuid& session, int block, const LedTrialRecord& record) {
  const TrialPlace place{.uuid = database_.new_uuid(), .session = session, .block = block};
  keep([=](SessionWriter& writer) { writer.save_led_trial(place, record); });
}

void KeptWriter::save_activity(const Uuid& session, int block, const ActivityRecord& record) {
  const TrialPlace place{.uuid = database_.new_uuid(), .session = session, .block = block};
  keep([=](SessionWriter& writer) { writer.save_activity(place, record); });
}

void KeptWriter::keep_response(const Uuid& session, const InstrumentResponse& response) {
  keep([=](SessionWriter& writer) { writer.keep_response(session, response); });
}

void KeptWriter::rate_pain(const Uuid& session, PainMoment moment, int rating) {
  keep([=](SessionWriter& writer) { writer.rate_pain(session, moment, rating); });
}

void KeptWriter::end_session(const Uuid& session, SessionState state, const WallClock& now) {
  keep([=](SessionWriter& writer) { writer.end_session(session, state, now); });
}

void KeptWriter::keep(Step step) {
  steps_.push_back(std::move(step));
  if (!emergency_) {
    try {
      return steps_.back()(writer_);
    } catch (const Error& error) {
      if (error.code() != ExitCode::database_error || !journal_) throw;
      refuse_deleted();
      emergency_ = Emergency{error.what(), {}};
    }
  }
  try {
    spill();
  } catch (const Error&) { // kept nowhere: the caller may try the same step again
    steps_.pop_back();
    image_.reset();
    told_ = 0;
    throw;
  }
}

void KeptWriter::spill() {
  refuse_deleted();
  if (!image_) // of the same station as the database, and its patient of the same UUID
    image_ = std::make_unique<Database>(
        Database::in_memory(beginning_with(database_.station(), beginning_with(patient_, random_uuids()))));
  SessionWriter writer(*image_);
  for (; told_ < steps_.size(); ++told_) steps_[told_](writer);
  emergency_->file = journal_->write(image_->image());
}

} // namespace dorsal
