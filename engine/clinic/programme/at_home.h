#pragma once
// A programme that leaves with a prescription: a patient's machine has neither the clinic's decisions nor its
// sessions, so each phase says how it stands now.
#include "engine/clinic/programme/patient_programme.h"

#include <string>

namespace dorsal {

// Passed, set aside and open phases say so; the doors of closed ones decide at home. A protocol without a
// programme is left as it is.
[[nodiscard]] Protocol for_home(Database& database, const std::string& patient, Protocol protocol, Day today);

} // namespace dorsal
