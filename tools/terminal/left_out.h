#pragma once
// Tells of sessions that were left out because they cannot be read, one a line.
#include "engine/core/base/error.h"
#include "engine/store/sessions/readable_sessions.h"

#include <ostream>
#include <vector>

namespace dorsal {

// with_exclusions where there are any, otherwise ok.
ExitCode tell_left_out(const std::vector<LeftOutSession>& left_out, std::ostream& err);

} // namespace dorsal
