#pragma once
// Trigger bytes as rows beside their trial, and back. Internal to the store: called inside a transaction,
// throws SQLite::Exception.
#include "engine/core/trial/trial.h"
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/file/uuid.h"

#include <cstdint>
#include <unordered_map>

namespace dorsal {

extern const char* const trigger_insert_text;
void insert_triggers(SQLite::Statement& insert, std::int64_t trial_row, const TrialRecord& record);

struct TriggersOfTrial {
  std::optional<Trigger> onset, response;
};
using TriggersOfTrials = std::unordered_map<std::int64_t, TriggersOfTrial>; // by the trial's row
[[nodiscard]] TriggersOfTrials select_triggers(SQLite::Database& sqlite, const Uuid& session, int block);

} // namespace dorsal
