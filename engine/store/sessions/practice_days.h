#pragma once
// When the patients practised lately, excluded sessions left out, for the list of patients: one query for all
// of them. Throws Error(database_error).
#include "engine/core/trial/session_record.h"
#include "engine/store/file/database.h"

#include <map>
#include <string>
#include <vector>

namespace dorsal {

struct PracticeDays {
  WallClock first;               // the first session ever
  std::vector<WallClock> recent; // sessions that ended
};

// By patient code; patients without a session since `since_utc` (ISO 8601) have no recent ones.
[[nodiscard]] std::map<std::string, PracticeDays> practice_days(Database& database,
                                                                const std::string& since_utc);

} // namespace dorsal
