#pragma once
// The session that was cut short and may go on: only when it really can (same pictures, and a protocol that
// this program can still read), and only in one window. Its journal is taken before its records are read.
#include "engine/clinic/visit/session.h"

#include <optional>
#include <string>

namespace dorsal {

struct UnfinishedSession {
  std::optional<Unfinished> session{};
  std::string refusal{}; // why one that is there cannot go on; empty otherwise
};

// Throws Error(database_error) where a living process owns it.
[[nodiscard]] UnfinishedSession find_unfinished(Database& database, PictureSets& pictures,
                                                const std::string& patient);

} // namespace dorsal
