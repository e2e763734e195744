#pragma once
// A message catalogue of gettext (.mo, GNU gettext manual, "The Format of GNU MO Files") read from memory.
#include "engine/session/looks/words.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dorsal::home {

// Null where the bytes are no such file.
[[nodiscard]] std::shared_ptr<const Catalogue> read_catalogue(std::string bytes);

// The form that a "plural=" expression of C chooses for so many; empty where it is none.
[[nodiscard]] std::optional<unsigned> plural_form(std::string_view expression, unsigned count);

} // namespace dorsal::home
