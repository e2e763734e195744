#pragma once
// What must be true of a database's path before SQLite touches it. Throws Error(database_error).
#include "engine/core/base/error.h"

#include <filesystem>
#include <string_view>

namespace dorsal {

// Regular, and ours by its header (bytes 0-15 and 68-71 of https://www.sqlite.org/fileformat2.html), or
// empty.
void refuse_foreign_file(const std::filesystem::path& path);
// A place for a new file: nothing is there, not even a link that leads nowhere, and its name is not that of a
// folder. Throws Error(`code`).
void refuse_taken_place(const std::filesystem::path& path, ExitCode code);
// The folders above it (0700) and an empty file (0600), unless they are there.
void create_database_file(const std::filesystem::path& path);

void create_folder_of(const std::filesystem::path& file); // 0700

} // namespace dorsal
