#pragma once
// A look at the shared store at one moment, and its cells as text. Internal to the shared store.
#include "engine/shared/pqxx_versions.h"

#include <string>

namespace dorsal {

using Reading = pqxx::transaction<pqxx::repeatable_read, read_only>;

[[nodiscard]] inline std::string text_of(const pqxx::field& field) { return field.c_str(); }

} // namespace dorsal
