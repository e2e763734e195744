#pragma once
// What SQLite says, as our error: which file, what could not be done, and what to do. Internal to the store.
#include "engine/core/base/error.h"

#include <filesystem>
#include <string_view>

namespace SQLite { // NOLINT(readability-identifier-naming)
class Exception;
}

namespace dorsal {

// `what` completes "cannot ...": "save trial 3 of block 1".
[[nodiscard]] Error database_error(const std::filesystem::path& path, std::string_view what,
                                   const SQLite::Exception& error);

} // namespace dorsal
