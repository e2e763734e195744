#pragma once
// A trial record as a row of the table trial and its stray inputs, and back, without loss. Internal to the
// store: called inside a transaction, throws SQLite::Exception.
#include "engine/core/trial/trial.h"
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/sessions/trial_place.h"

#include <memory>
#include <vector>

namespace dorsal {

struct StoredTrial {
  Uuid uuid;
  TrialRecord record;
};

// Inserts trials, by statements that are prepared once for all of them. The database outlives it.
class TrialRows {
public:
  explicit TrialRows(SQLite::Database& sqlite);
  ~TrialRows();
  TrialRows(const TrialRows&) = delete;
  TrialRows& operator=(const TrialRows&) = delete;

  void insert(const TrialPlace& place, const TrialRecord& record);

private:
  SQLite::Database& sqlite_;
  std::unique_ptr<SQLite::Statement> trial_, stray_, trigger_;
};

// In the order presented.
[[nodiscard]] std::vector<StoredTrial> select_trials(SQLite::Database& sqlite, const Uuid& session,
                                                     int block);

} // namespace dorsal
