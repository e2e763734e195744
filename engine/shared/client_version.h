#pragma once
// The PostgreSQL client library, in the version that is loaded now.
#include <string>

namespace dorsal {

[[nodiscard]] std::string shared_client_version(); // "libpq 15.14 (PostgreSQL client)"

} // namespace dorsal
