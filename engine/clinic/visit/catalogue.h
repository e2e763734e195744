#pragma once
// Message catalogues of gettext (engine/session/languages/*.po, compiled), read through Boost.Locale.
#include "engine/session/looks/words.h"

#include <filesystem>
#include <string>

namespace dorsal {

// `folder` holds <language>/LC_MESSAGES/dorsal.mo. Without such a file all messages stay English.
[[nodiscard]] Words read_words(const std::filesystem::path& folder, const std::string& language);

} // namespace dorsal
