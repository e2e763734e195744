#pragma once
// The libraries below the store, in the versions that are loaded now.
#include <string>

namespace dorsal {

[[nodiscard]] std::string store_library_versions(); // "SQLite 3.40.1, libsodium 1.0.18"

} // namespace dorsal
