#pragma once
// A trial record as a row of the table trial and its stray inputs, and back, without loss. Internal to the
// store: called inside a transaction, throws SQLite::Exception.
#include "engine/core/trial.h"
#include "engine/store/sqlite_forward.h"
#include "engine/store/trial_place.h"

#include <vector>

namespace dorsal {

struct StoredTrial {
  Uuid uuid;
  TrialRecord record;
};

void insert_trial(SQLite::Database& sqlite, const TrialPlace& place, const TrialRecord& record);
// In the order presented.
[[nodiscard]] std::vector<StoredTrial> select_trials(SQLite::Database& sqlite, const Uuid& session,
                                                     int block);

} // namespace dorsal
