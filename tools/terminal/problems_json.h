#pragma once
// The problems of a file that a person wrote, as one JSON document.
#include "engine/core/base/diagnostic.h"

#include <ostream>
#include <string_view>
#include <vector>

namespace dorsal {

void print_problems_json(std::string_view schema, const std::vector<Diagnostic>& problems, std::ostream& out);

} // namespace dorsal
