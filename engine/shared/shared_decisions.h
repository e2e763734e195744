#pragma once
// What clinicians decided on the stations of a site, for that site's console alone: decisions and excluded
// sessions. A decision is added and never changed; an exclusion is as its station holds it now. The manager's
// role reads neither, because their reasons are notes. Internal to the store.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_reader.h"
#include "engine/store/file/database.h"

#include <string>
#include <vector>

namespace dorsal {

extern const char* const shared_decision_tables; // SQL; made by the administrator

// Returns how many decisions were new there.
[[nodiscard]] int send_decisions(pqxx::work& work, Database& database, const std::string& site);

// Into a database in memory that holds the patient. Returns what it does not keep.
[[nodiscard]] std::vector<LeftOutSession> fetch_decisions(pqxx::transaction_base& work,
                                                          const SharedPatient& patient, Database& database);

} // namespace dorsal
