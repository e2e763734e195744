#pragma once
// An activity's record as a row of the table activity, and back, without loss. Factors and ratings are
// objects of numbers by name (named_numbers.h), in their order; a rating that was passed over is null.
// Internal to the store: called inside a transaction, throws SQLite::Exception.
#include "engine/core/trial/activity.h"
#include "engine/store/file/sqlite_forward.h"
#include "engine/store/sessions/trial_place.h"

#include <vector>

namespace dorsal {

struct StoredActivity {
  Uuid uuid;
  ActivityRecord record;
};

void insert_activity(SQLite::Database& sqlite, const TrialPlace& place, const ActivityRecord& record);
// In the order offered.
[[nodiscard]] std::vector<StoredActivity> select_activities(SQLite::Database& sqlite, const Uuid& session,
                                                            int block);

} // namespace dorsal
