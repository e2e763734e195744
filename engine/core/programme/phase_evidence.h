#pragma once
// Which phase what was recorded belongs to: a grade, a trend and a dose use only that of their own.
#include "engine/core/protocol/protocol.h"
#include "engine/core/trial/session_record.h"

#include <span>

namespace dorsal {

// The phase that a stored block is evidence of: by its name, or, where none was kept, the first with its
// task. Null where it is of none of them.
[[nodiscard]] const Phase* phase_of(const BlockHeader& block, std::span<const Phase> phases);

// Whether anything was done in it.
[[nodiscard]] bool has_trials(const BlockRecord& block);

} // namespace dorsal
