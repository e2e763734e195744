#pragma once
// A database as the bytes of its file, out of and into one in memory. Internal to the store: throws
// SQLite::Exception.
#include "engine/store/file/sqlite_forward.h"

#include <string>
#include <string_view>

namespace dorsal {

[[nodiscard]] std::string image_of(SQLite::Database& sqlite);
void take_image(SQLite::Database& sqlite, std::string_view image); // replaces what it held

} // namespace dorsal
