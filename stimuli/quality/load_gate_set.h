#pragma once
// Reads a set's pictures for the quality gate. The manifest has been read and its files checked before
// (stimuli/pictures/manifest.h); pictures are decoded one after another, so memory stays small.
#include "stimuli/quality/gate_set.h"

#include <filesystem>

namespace dorsal::quality {

struct GateSetReading {
  GateSet set;
  std::vector<Diagnostic> problems; // pictures that could not be decoded
};

[[nodiscard]] GateSetReading load_gate_set(const Manifest& manifest, const std::filesystem::path& folder);

} // namespace dorsal::quality
