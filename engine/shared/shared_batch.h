#pragma once
// Rows of a few sessions on their way into the shared store, within one transaction. Internal to the store.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_schema.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dorsal {

struct LocalSession {
  std::int64_t row{};
  std::string uuid;
  std::string month;
  std::string state;
  std::int64_t rows{}; // that belong to it
};

struct SentRows {
  std::int64_t rows{}; // new there, the sessions' own left out
  std::int64_t trials{};
};

// Sends what the shared store lacks of these sessions; a session that is there already is brought up to date.
[[nodiscard]] SentRows send_sessions(pqxx::work& work, SQLite::Database& sqlite, const std::string& site,
                                     const std::vector<LocalSession>& sessions);

} // namespace dorsal
