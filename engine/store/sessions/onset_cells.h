#pragma once
// An onset, and a stamp that may be missing, in the cells of a row and back. Internal to the store.
#include "engine/core/trial/trial.h"
#include "engine/store/file/cells.h"

#include <optional>

namespace dorsal {

void bind_onset(Bind& bind, const std::optional<Onset>& onset); // stamp, provider, missed frames, quality
[[nodiscard]] std::optional<Onset> read_onset(Cells& cells);
[[nodiscard]] std::optional<Stamp> read_known_stamp(Cells& cells);

} // namespace dorsal
