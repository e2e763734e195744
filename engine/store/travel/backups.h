#pragma once
// Copies that are made without asking, beside the database in a folder `backups` (0700): one after each
// session, the last ten kept. And going back to one.
#include "engine/store/file/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal {

inline constexpr std::size_t backups_kept = 10;

// By their exact names, oldest first; some may be of an earlier database of this name.
[[nodiscard]] std::vector<std::filesystem::path> backups_of(const std::filesystem::path& database);
// `now_utc` is ISO 8601 and names the copy. A copy appears whole or not at all. Only copies that hold this
// database's UUID give way to it, and nothing that the database does not hold; which is oldest is told by
// what is in them. Throws Error(database_error).
std::filesystem::path back_up_and_rotate(Database& database, const std::string& now_utc);

struct Restored {
  std::filesystem::path moved_aside; // the database of before; empty when there was none
  int sessions{};
  int trials{};
};
// Puts a copy of `backup`, which is only looked at and may lie on read-only media, in the place of the
// database, which may be damaged and is moved aside. At every moment a whole database has the name. Refuses a
// backup that is damaged, foreign or newer, and a database that is in use. Throws Error(database_error).
[[nodiscard]] Restored restore_backup(const std::filesystem::path& database,
                                      const std::filesystem::path& backup, const std::string& now_utc);

} // namespace dorsal
