#pragma once
// An instrument's file (TOML) into a value. All problems are found in one reading, each at its line; a file
// from anywhere may be read. The form of the file: README.md beside this.
#include "engine/core/base/diagnostic.h"
#include "engine/core/instrument/instrument.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dorsal {

struct InstrumentReading {
  Instrument instrument; // what could be read; to be asked only when there are no problems
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// `name` is what diagnostics call the file.
[[nodiscard]] InstrumentReading parse_instrument(std::string text, const std::string& name);
// Throws Error(file_error) when there is no such file or it cannot be read.
[[nodiscard]] InstrumentReading read_instrument_file(const std::filesystem::path& file);

} // namespace dorsal
