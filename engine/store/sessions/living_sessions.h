#pragma once
// Sessions that a living process, this one included, runs at this moment (emergency_journal.h says how that
// is known). Others that never ended were cut short.
#include "engine/store/file/database.h"

#include <string>
#include <vector>

namespace dorsal {

struct LivingSession {
  Uuid uuid;
  std::string start_utc;
};

[[nodiscard]] std::vector<LivingSession> living_sessions(Database& database, const std::string& patient);

// Within a transaction that writes: a session whose row is seen has its owner already. Throws
// Error(database_error) where the patient has one, `refusal` following its name.
void refuse_living_sessions(SQLite::Database& sqlite, const std::filesystem::path& database,
                            const std::string& patient, std::string_view refusal);

} // namespace dorsal
