#pragma once
// Where the message catalogues are, and which language the computer speaks.
#include "engine/session/looks/words.h"

#include <string>
#include <string_view>

namespace dorsal {

// "de" of "de_DE.UTF-8"; "en" of "C", "POSIX" and what is no language.
[[nodiscard]] std::string language_of_locale(std::string_view locale);
// `language`: letters, or "system" for that of LC_ALL, LC_MESSAGES or LANG.
[[nodiscard]] Words words_for(const std::string& language);

} // namespace dorsal
