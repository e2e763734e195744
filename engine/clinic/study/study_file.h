#pragma once
// A study's file (TOML). Needed: [study] name, and conditions, listed or crossed from factors. All problems
// are found in one reading, each with its line, the range and what to do.
//
//   [study]                     # seed = 1, participants = 20, order = "williams"
//   name = "dim-light"
//   order = "williams"          # fixed, random, williams, counterbalanced
//   [[group]]                   # none: one group of all
//   name = "patients"
//   share = 2
//   [[factor]]                  # either factors ...
//   name = "light"
//   levels = ["normal", "dim"]
//   [[condition]]               # ... or conditions; beside factors, protocols for the crossed names
//   name = "dim"
//   protocol = "dim.toml"       # beside this file; blocks with their sets, rolls, time limits and tasks are
//   its
#include "engine/core/base/diagnostic.h"
#include "engine/core/study/study_design.h"

#include <filesystem>
#include <vector>

namespace dorsal {

struct StudyReading {
  study::StudyDesign design{};
  std::vector<Diagnostic> problems{};
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// Protocols that it names are read and checked too. Throws Error (file_error) where the file cannot be read.
[[nodiscard]] StudyReading read_study(const std::filesystem::path& file);

// `folder`: where protocols that it names lie; empty: they are not looked for.
[[nodiscard]] StudyReading parse_study(const std::string& text, const std::string& file,
                                       const std::filesystem::path& folder);

} // namespace dorsal
