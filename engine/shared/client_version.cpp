#include "engine/shared/client_version.h"

#include <fmt/format.h>
#include <libpq-fe.h>

namespace dorsal {

std::string shared_client_version() {
  constexpr int major = 10'000; // libpq counts 15.3 as 150003
  const int version = PQlibVersion();
  return fmt::format("libpq {}.{} (PostgreSQL client)", version / major, version % major);
}

} // namespace dorsal
