#pragma once
// The table with which a clinic names the answers of its own photographs. Columns by name: file, side,
// movement and amplitude must be there; rotation_deg, flexion_deg, view_deg, head, stance, arms, model,
// clothes, background, light, licence, twin and note may be. What is left out gets the value that says least,
// and degrees their nominal ones.
#include "stimuli/pictures/manifest.h"

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

struct PhotoLabels {
  std::vector<BasePicture>
      pictures; // `file` is the photograph as found; what only the copy can tell is empty
  std::vector<Diagnostic> problems;
};

[[nodiscard]] PhotoLabels parse_photo_labels(std::string_view csv_text, const std::string& name);

} // namespace dorsal
