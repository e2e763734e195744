#include "engine/store/file/library_versions.h"

#include <fmt/format.h>
#include <sodium.h>
#include <sqlite3.h>

namespace dorsal {

std::string store_library_versions() {
  return fmt::format("SQLite {}, libsodium {}", sqlite3_libversion(), sodium_version_string());
}

} // namespace dorsal
