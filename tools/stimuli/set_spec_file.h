#pragma once
// Reads a picture set's specification (spec.toml). Unknown keys, wrong types and values outside their range
// are all reported at once, with their line.
#include "stimuli/making/set_spec.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal {

struct SetSpecReading {
  SetSpec spec;
  std::string text;
  std::vector<std::string> problems;
};

[[nodiscard]] SetSpecReading read_set_spec(const std::filesystem::path& file);

} // namespace dorsal
