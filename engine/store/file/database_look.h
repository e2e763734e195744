#pragma once
// A database file that is only looked at: SQLite writes nothing to it and makes no files beside it where no
// other program has it open, so a copy on read-only media can be read too. Only what a killed program left
// half done is taken back first, as SQLite does. Internal to the store: throws
// SQLite::Exception, and Error(database_error) for a path that holds no database.
#include "engine/store/file/sqlite_forward.h"

#include <filesystem>
#include <memory>
#include <string>

namespace dorsal {

[[nodiscard]] std::unique_ptr<SQLite::Database> open_to_look(const std::filesystem::path& path);
// Its content as the bytes of a file, with what its log still holds.
[[nodiscard]] std::string image_to_look(SQLite::Database& sqlite);

} // namespace dorsal
