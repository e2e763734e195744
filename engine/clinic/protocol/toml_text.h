#pragma once
// TOML text into a table, made for files from anywhere: too large, too deep, not UTF-8 and half-broken ones
// end in diagnostics. A faulty line is reported and left out, and reading goes on after it, so that one run
// finds every fault. Source positions in the table are those of the text.
#include "engine/core/base/diagnostic.h"

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

namespace dorsal {

inline constexpr std::size_t max_toml_bytes = std::size_t{1} << 20;

struct TomlReading {
  toml::table table;
  std::vector<Diagnostic> problems;
};

// `name` is what diagnostics call the file.
[[nodiscard]] TomlReading read_toml(std::string text, const std::string& name);
[[nodiscard]] Position position_of(const toml::source_region& source);

} // namespace dorsal
