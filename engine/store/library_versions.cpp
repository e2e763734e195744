#include "engine/store/library_versions.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <sodium.h>
#include <sqlite3.h>

namespace dorsal {

std::string store_library_versions() {
  constexpr int major = 10'000; // libpq counts 15.3 as 150003
  const int libpq = PQlibVersion();
  return fmt::format("SQLite {}, libsodium {}, libpq {}.{} (PostgreSQL client)", sqlite3_libversion(),
                     sodium_version_string(), libpq / major, libpq % major);
}

} // namespace dorsal
