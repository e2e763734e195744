#pragma once
// A prescription that was opened, put to use on the patient's machine: kept as held, and the clinic's own
// instruments, lessons and movements beside the database. All of it or nothing.
#include "engine/core/base/diagnostic.h"
#include "engine/store/travel/prescriptions.h"

#include <vector>

namespace dorsal {

// What is wrong with its protocol: it is then not to be put to use. Empty: nothing.
[[nodiscard]] std::vector<Diagnostic> problems_of_protocol(const Prescription& prescription);

// What of the clinic's own was not taken, and why; the rest is in use. Throws Error as accept_prescription
// does, and then nothing was changed.
std::vector<Diagnostic> put_to_use(Database& database, const Prescription& prescription,
                                   OtherPatients others = OtherPatients::refuse);

} // namespace dorsal
