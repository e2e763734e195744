#pragma once
// What is wrong with a protocol value. All problems at once, each saying where, what is allowed and what to
// do.
#include "engine/core/base/diagnostic.h"
#include "engine/core/protocol/protocol.h"

#include <vector>

namespace dorsal {

// Keys are "timing.foreperiod", "blocks[2].pictures" (blocks count from 1); a value has no file and no place.
[[nodiscard]] std::vector<Diagnostic> check(const Protocol& protocol);

} // namespace dorsal
