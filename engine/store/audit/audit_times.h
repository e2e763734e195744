#pragma once
// When something was last done about each patient, as the audit log tells it.
#include "engine/store/file/database.h"

#include <map>
#include <string>
#include <string_view>

namespace dorsal {

// ISO 8601 by patient; those about whom it never was are not in it.
[[nodiscard]] std::map<Uuid, std::string> last_times_of(Database& database, std::string_view action);

} // namespace dorsal
