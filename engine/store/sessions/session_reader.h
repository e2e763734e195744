#pragma once
// Reading sessions back, without loss. Every answer is one consistent view of the file. Order of sessions is
// that of their start, of blocks and trials that of presentation. Throws Error(database_error).
#include "engine/core/trial/session_record.h"
#include "engine/store/file/database.h"
#include "engine/store/sessions/session_writer.h"

#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct StoredPatient {
  Uuid uuid;
  std::string code;
  int sessions{};
};

struct SessionSummary {
  Uuid uuid;
  Uuid station;
  std::string patient; // code
  WallClock start;
  std::optional<std::string> ended_utc; // empty while running
  SessionState state{};
  Origin origin{};
  int blocks{};
  int trials{}; // rows, repeated attempts included
};

struct StoredSession {
  SessionSummary summary;
  SessionRecord record;
  // [block][trial], beside the trials of record.blocks, or beside the led ones.
  std::vector<std::vector<Uuid>> trial_uuids;
  std::vector<std::vector<Uuid>> activity_uuids; // [block][activity]
};

// One with a row that cannot be read.
struct LeftOutSession {
  std::string session; // its UUID, as stored; empty where it is the patient's own row
  std::string patient; // code
  std::string why;     // names block, trial and value
};

struct ReadableBlocks {
  std::vector<BlockRecord> blocks;
  std::vector<LeftOutSession> left_out;
};

// Of all sessions, whether they can be read or not.
struct SessionCount {
  int sessions{};
  int trials{};
};

class SessionReader {
public:
  explicit SessionReader(Database& database) : database_(database) {}

  [[nodiscard]] std::vector<StoredPatient> patients();    // by code; whose own row can be read
  [[nodiscard]] std::vector<std::string> patient_codes(); // by code
  [[nodiscard]] SessionCount count();
  // For files that were checked: these two throw where one session's own row cannot be read.
  [[nodiscard]] std::vector<SessionSummary> sessions();
  [[nodiscard]] std::vector<SessionSummary> sessions_of(const std::string& patient);
  // Of a patient, or of all where none is named. One whose own row cannot be read is added to `left_out`.
  [[nodiscard]] std::vector<SessionSummary> readable_summaries(const std::string& patient,
                                                               std::vector<LeftOutSession>& left_out);
  // But for those that a clinician excluded.
  [[nodiscard]] std::vector<SessionSummary> counted_summaries(const std::string& patient,
                                                              std::vector<LeftOutSession>& left_out);
  // Of all people's sessions that count and can be read, by what the clocks said.
  [[nodiscard]] std::optional<WallClock> newest_start();
  [[nodiscard]] std::optional<StoredSession> session(const Uuid& uuid);
  // The last session of the patient that counts, and neither ended nor was stopped: the one to offer to go on
  // with. One whose own row cannot be read is passed over.
  [[nodiscard]] std::optional<Uuid> unfinished_session_name(const std::string& patient);
  [[nodiscard]] std::optional<StoredSession> unfinished_session(const std::string& patient);
  // Of the sessions that began before `before` (ISO 8601 in UTC; empty: of all).
  [[nodiscard]] int count_blocks(const std::string& patient, BlockKind kind, const std::string& before = {});
  // The last ones that can be read, oldest first.
  [[nodiscard]] ReadableBlocks last_blocks(const std::string& patient, BlockKind kind, int count,
                                           const std::string& before = {});

private:
  Database& database_;
};

} // namespace dorsal
