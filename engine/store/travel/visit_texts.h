#pragma once
// Visits that come as texts (core/record/visit_record.h), from a host without a database, as a small database
// of their own: what merge_sessions() takes, with all its checks. Texts may be hostile.
#include "engine/store/file/database.h"
#include "engine/store/travel/prescription.h"

#include <string_view>

namespace dorsal {

// One after the other; each has ended. They are of the prescription's patient and its station is named after
// it. Throws FileRefused in one sentence.
[[nodiscard]] Database database_of_visits(std::string_view texts, const Prescription& answered);

} // namespace dorsal
