#pragma once
// Every file that Dorsal makes for one database, by its exact name, for all who list, clean, rotate, restore
// or delete. Beside NAME = STEM.db, with TIME as in 20261122T184000000Z:
//   backups/STEM-TIME.db      automatic copies: the database's own where they hold its UUID
//   NAME.before-restore-TIME  what a restore moved aside; -kept-wal, -kept-journal: a damaged one's logs
//   NAME.deletion-UUID        a deletion that is not finished (deletion_order.h)
//   NAME.emergency-UUID       emergency journals (emergency_journal.h), which lie elsewhere too
//   backups/STEM-TIME.db.part, NAME.restored, dorsal-XXXXXX, dorsal-XXXXXX/archive.db
//                             what was being made or removed when a program was killed; wanted by nobody
// The database's UUID is its local station's. Names that only begin alike belong to others.
#include "engine/store/file/uuid.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

enum class Kin { backup, moved_aside, kept_log, unfinished };

struct FamilyFile {
  std::filesystem::path file;
  Kin kin{};
};

// By name; backups oldest first, then the others by name. Emergency journals and unfinished deletions are
// listed by their own headers.
[[nodiscard]] std::vector<FamilyFile> family_of(const std::filesystem::path& database);

enum class Belongs { yes, to_another, unreadable };
// By the UUID inside; read without changing anything.
[[nodiscard]] Belongs belongs_to(const std::filesystem::path& copy, const Uuid& database);

// Removes what is unfinished, this user's own and in nobody's use; overwritten first. Never throws.
void clean_family(const std::filesystem::path& database) noexcept;

// What tells that a database of this name was here, where it is missing; empty when nothing does.
[[nodiscard]] std::vector<std::filesystem::path> relics_of(const std::filesystem::path& database);

// NAME + `mark` + a UUID, beside the database.
inline constexpr std::string_view deletion_mark = ".deletion-";
inline constexpr std::string_view journal_mark = ".emergency-";
[[nodiscard]] std::vector<std::filesystem::path> files_named_by_uuid(const std::filesystem::path& database,
                                                                     std::string_view mark);

// "20261122T184000000Z" from ISO 8601: sorts by time, and is a file's name everywhere.
[[nodiscard]] std::string file_time(std::string_view utc);
[[nodiscard]] std::filesystem::path backup_name(const std::filesystem::path& database, std::string_view utc);
// Of a backup that is being removed.
[[nodiscard]] std::filesystem::path unwanted_name(const std::filesystem::path& backup);
[[nodiscard]] std::filesystem::path moved_aside_name(const std::filesystem::path& database,
                                                     std::string_view utc);

} // namespace dorsal
