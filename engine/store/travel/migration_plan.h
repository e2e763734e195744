#pragma once
// What opening a file with this program would do to it, tried on a copy in memory; the file stays as it is.
#include "engine/core/trial/session_record.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dorsal {

struct MigrationPlan {
  int from{};
  int to{};
  std::vector<std::string> problems;     // of the migrated copy; empty when it would go well
  std::optional<WallClock> newest_start; // of the sessions that count
};

// Throws Error(database_error) for files that are foreign, newer or damaged.
[[nodiscard]] MigrationPlan plan_migration(const std::filesystem::path& path);

} // namespace dorsal
