#pragma once
// Sessions read back from the shared store, one patient at a time, so that a whole trial fits into the memory
// of one patient's sessions. All of it is one consistent view of the store.
#include "engine/store/sessions/readable_sessions.h"

#include <functional>
#include <string>
#include <vector>

namespace dorsal {

struct SharedPatient {
  std::string site;
  std::string code; // within the site
};

// The patient's code with the site that it is one of.
[[nodiscard]] LeftOutSession at_site(LeftOutSession session, const SharedPatient& patient);

// In the order of site and code. `database` is in memory and holds this patient's sessions as their stations
// did. A session with a row that no station would have written is left out as a whole, and named. Throws
// Error(database_error).
std::vector<LeftOutSession>
for_each_shared_patient(const std::string& address,
                        const std::function<void(const SharedPatient&, Database& database)>& work);

// A secret of this trial, the same at every call; the manager's role may read it.
[[nodiscard]] std::string shared_export_secret(const std::string& address);

} // namespace dorsal
