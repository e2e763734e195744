#pragma once
// A protocol as the text of a layer: only the settings that differ from what lies
// beneath, so that later changes beneath still reach what was not touched. Blocks come all together, of a
// programme each phase with what it says for itself, and the whole protocol where timing or keys differ too.
#include "engine/core/protocol/protocol.h"

#include <string>

namespace dorsal::console {

[[nodiscard]] std::string sparse_text(const Protocol& protocol, const Protocol& beneath);

} // namespace dorsal::console
