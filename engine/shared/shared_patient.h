#pragma once
// One patient's rows of the shared store as the rows of a database file: the way back of what
// shared_batch.h sends. Internal to the store.
#include "engine/shared/shared_connection.h"
#include "engine/shared/shared_reader.h"

namespace dorsal {

// Everything that hangs on the patient's sessions; nothing where there are none. `database` is in memory. A
// session with a row that the file's own rules refuse is left out as a whole.
[[nodiscard]] std::vector<LeftOutSession>
fetch_shared_patient(pqxx::transaction_base& work, const SharedPatient& patient, Database& database);

} // namespace dorsal
