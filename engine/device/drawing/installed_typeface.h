#pragma once
// Which typeface the screens would be set in, without opening it.
#include <optional>
#include <string>

namespace dorsal {

// The file of its Latin letters; empty where no typeface is installed (see fonts.h).
[[nodiscard]] std::optional<std::string> installed_typeface();

} // namespace dorsal
