#pragma once
// A code that nobody here has: refused where only what is there can be meant, said where somebody may be new.
#include "engine/store/file/database.h"

#include <ostream>
#include <string>

namespace dorsal {

// Throws Error (not_found). An empty code means everybody.
void require_known_patient(Database& database, const std::string& code);
// One line, so that a mistyped code is seen at once.
void say_if_new_patient(Database& database, const std::string& code, std::ostream& err);

} // namespace dorsal
