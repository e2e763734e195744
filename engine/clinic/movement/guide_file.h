#pragma once
// The file of a movement's words (TOML) into a value. All problems are found in one reading, each at its
// line; a file from anywhere may be read. The form of the file: README.md beside this.
#include "engine/core/base/diagnostic.h"
#include "engine/core/task/movement/guide.h"

#include <string>
#include <vector>

namespace dorsal {

struct GuideReading {
  MovementGuide guide; // what could be read; to be shown only when there are no problems
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// `name` is what diagnostics call the file.
[[nodiscard]] GuideReading parse_guide(std::string text, const std::string& name);

} // namespace dorsal
