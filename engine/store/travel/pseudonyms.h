#pragma once
// Names that stand for others in what leaves: HMAC-SHA-256 (RFC 2104) under a secret that does not leave, as
// a UUID of version 8 (RFC 9562). The same name for the same thing in every export, and no way back.
#include "engine/store/file/database.h"

#include <string>
#include <string_view>

namespace dorsal {

// 32 bytes, drawn once per database. Throws Error(database_error).
[[nodiscard]] std::string export_secret(Database& database);

// `kind` keeps names of different things apart: "session", "station", ...
[[nodiscard]] Uuid pseudonym(std::string_view secret, std::string_view kind, const Uuid& of);
[[nodiscard]] Uuid pseudonym(std::string_view secret, std::string_view words);

} // namespace dorsal
