#pragma once
// A led trial's record as a row of the table led_trial and its stray inputs, and back, without loss. Its
// task's factors are one object of numbers by name (factors_text.h). Internal to the store: called inside a
// transaction, throws SQLite::Exception.
#include "engine/core/trial/led_trial.h"
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/sessions/trial_place.h"

#include <memory>
#include <vector>

namespace dorsal {

struct StoredLedTrial {
  Uuid uuid;
  LedTrialRecord record;
};

// Inserts led trials, by statements that are prepared once for all of them. The database outlives it.
class LedTrialRows {
public:
  explicit LedTrialRows(SQLite::Database& sqlite);
  ~LedTrialRows();
  LedTrialRows(const LedTrialRows&) = delete;
  LedTrialRows& operator=(const LedTrialRows&) = delete;

  void insert(const TrialPlace& place, const LedTrialRecord& record);

private:
  SQLite::Database& sqlite_;
  std::unique_ptr<SQLite::Statement> trial_, stray_;
};

// In the order presented. `task`: the block's.
[[nodiscard]] std::vector<StoredLedTrial> select_led_trials(SQLite::Database& sqlite, const Uuid& session,
                                                            int block, TaskId task);

} // namespace dorsal
