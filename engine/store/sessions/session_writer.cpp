#include "engine/store/sessions/session_writer.h"

#include "engine/store/file/cells.h"
#include "engine/store/sessions/activity_rows.h"
#include "engine/store/sessions/instrument_rows.h"
#include "engine/store/sessions/led_trial_rows.h"
#include "engine/store/sessions/living_sessions.h"
#include "engine/store/sessions/trial_rows.h"
#include "engine/system/sha256.h"

#include <cassert>

namespace dorsal {
namespace {

void insert_patient(SQLite::Database& sqlite, const Uuid& uuid, const std::string& code) {
  SQLite::Statement insert(sqlite,
                           "INSERT INTO patient (uuid, code) VALUES (?, ?) ON CONFLICT (code) DO NOTHING");
  Bind(insert) << uuid << code;
  insert.exec();
}

constexpr const char* insert_session_text =
    "INSERT INTO session (uuid, patient, station, start_utc, utc_offset_minutes, state, seed, protocol_text, "
    "protocol_sha256, picture_set_hash, software_version, is_simulated) "
    "VALUES (?, (SELECT patient FROM patient WHERE code = ?), "
    "(SELECT station FROM station WHERE is_local = 1), ?, ?, ?, ?, ?, ?, ?, ?, ?)";

void insert_session(SQLite::Database& sqlite, const Uuid& uuid, const SessionHeader& header, Origin origin) {
  SQLite::Statement insert(sqlite, insert_session_text);
  Bind(insert) << uuid << header.patient << header.start.utc << header.start.offset_minutes
               << name_of(SessionState::running) << std::to_string(header.seed) << header.protocol_text
               << sha256_of_text(header.protocol_text) << header.picture_set_hash << header.software_version
               << (origin == Origin::simulated);
  insert.exec();
}

// Somebody who begins anew does not come back to them. What another station left running is not ours to end.
void stop_unfinished(SQLite::Database& sqlite, const Uuid& newer, const SessionHeader& header) {
  SQLite::Statement update(
      sqlite, "UPDATE session SET state = ?, ended_utc = max(start_utc, ?) WHERE state = ? AND uuid <> ? AND "
              "patient = (SELECT patient FROM patient WHERE code = ?) AND "
              "station = (SELECT station FROM station WHERE is_local = 1)");
  Bind(update) << name_of(SessionState::stopped) << header.start.utc << name_of(SessionState::running)
               << newer << header.patient;
  update.exec();
}

void insert_rig_facts(SQLite::Database& sqlite, const Uuid& session, const RigFacts& facts) {
  for (const auto& [name, value] : facts) {
    SQLite::Statement insert(
        sqlite, "INSERT INTO rig_fact (session, position, name, value) "
                "SELECT session, (SELECT count(*) + 1 FROM rig_fact f WHERE f.session = s.session), "
                "?, ? FROM session s WHERE uuid = ?");
    Bind(insert) << name << value << session;
    insert.exec();
  }
}

} // namespace

SessionWriter::SessionWriter(Database& database) : database_(database) {}
SessionWriter::~SessionWriter() = default;

Uuid SessionWriter::begin_session(const SessionHeader& header, Origin origin) {
  const Uuid session = database_.new_uuid();
  begin_session(session, header, origin);
  return session;
}

void SessionWriter::begin_session(const Uuid& session, const SessionHeader& header, Origin origin) {
  database_.change("begin the session", [&](SQLite::Database& sqlite) {
    insert_patient(sqlite, database_.new_uuid(), header.patient);
    refuse_living_sessions(sqlite, database_.path(), header.patient,
                           "go on there, or end it there before another begins");
    insert_session(sqlite, session, header, origin);
    stop_unfinished(sqlite, session, header);
    insert_rig_facts(sqlite, session, header.rig);
  });
}

void SessionWriter::add_rig_facts(const Uuid& session, const RigFacts& facts) {
  database_.change("keep the rig facts",
                   [&](SQLite::Database& sqlite) { insert_rig_facts(sqlite, session, facts); });
}

void SessionWriter::begin_block(const Uuid& session, const BlockHeader& block) {
  database_.change(fmt::format("begin block {}", block.block), [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite,
                             "INSERT INTO block (session, block, kind, task, picture_set, pictures, phase) "
                             "VALUES ((SELECT session FROM session WHERE uuid = ?), ?, ?, ?, ?, ?, ?)");
    Bind(insert) << session << block.block << name_of(block.kind) << name_of(block.kind.task) << block.set
                 << block.pictures << (block.phase.empty() ? std::nullopt : std::optional{block.phase});
    insert.exec();
  });
}

void SessionWriter::save_trial(const Uuid& session, int block, const TrialRecord& record) {
  save_trial({.uuid = database_.new_uuid(), .session = session, .block = block}, record);
}

void SessionWriter::save_trial(const TrialPlace& place, const TrialRecord& record) {
  database_.change(fmt::format("save trial {} of block {}", record.trial, place.block),
                   [&](SQLite::Database& sqlite) {
                     if (!trials_) trials_ = std::make_unique<TrialRows>(sqlite);
                     trials_->insert(place, record);
                   });
}

void SessionWriter::save_led_trial(const Uuid& session, int block, const LedTrialRecord& record) {
  save_led_trial({.uuid = database_.new_uuid(), .session = session, .block = block}, record);
}

void SessionWriter::save_led_trial(const TrialPlace& place, const LedTrialRecord& record) {
  database_.change(fmt::format("save trial {} of block {}", record.trial, place.block),
                   [&](SQLite::Database& sqlite) {
                     if (!led_trials_) led_trials_ = std::make_unique<LedTrialRows>(sqlite);
                     led_trials_->insert(place, record);
                   });
}

void SessionWriter::save_activity(const Uuid& session, int block, const ActivityRecord& record) {
  save_activity({.uuid = database_.new_uuid(), .session = session, .block = block}, record);
}

void SessionWriter::save_activity(const TrialPlace& place, const ActivityRecord& record) {
  database_.change(fmt::format("save activity {} of block {}", record.place, place.block),
                   [&](SQLite::Database& sqlite) { insert_activity(sqlite, place, record); });
}

void SessionWriter::rate_pain(const Uuid& session, PainMoment moment, int rating) {
  database_.change("save the pain rating", [&](SQLite::Database& sqlite) {
    SQLite::Statement insert(sqlite, "INSERT INTO pain_rating (session, moment, value) "
                                     "VALUES ((SELECT session FROM session WHERE uuid = ?), ?, ?) "
                                     "ON CONFLICT (session, moment) DO UPDATE SET value = excluded.value");
    Bind(insert) << session << name_of(moment) << rating;
    insert.exec();
  });
}

void SessionWriter::keep_response(const Uuid& session, const InstrumentResponse& response) {
  database_.change(fmt::format("keep the answers to {}", response.instrument),
                   [&](SQLite::Database& sqlite) { insert_response(sqlite, session, response); });
}

void SessionWriter::end_session(const Uuid& session, SessionState state, const WallClock& now) {
  assert(state != SessionState::running);
  database_.change("end the session", [&](SQLite::Database& sqlite) {
    SQLite::Statement update(sqlite, "UPDATE session SET state = ?, ended_utc = ? WHERE uuid = ?");
    Bind(update) << name_of(state) << now.utc << session;
    if (update.exec() != 1)
      throw Error(ExitCode::database_error, "the session is not in the database any more");
  });
}

} // namespace dorsal
