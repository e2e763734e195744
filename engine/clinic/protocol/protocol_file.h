#pragma once
// A protocol file (TOML) into a protocol value. Keys left out keep their defaults: a [[blocks]] table starts
// from default_block(its kind), a file without blocks keeps the default blocks, one with only [readiness]
// changes only the rules. All problems are found in one reading, each at its line.
#include "engine/core/base/diagnostic.h"
#include "engine/core/protocol/protocol.h"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace dorsal {

struct ProtocolReading {
  Protocol protocol; // what could be read; meant to be run only when there are no problems
  std::vector<Diagnostic> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// `name` is what diagnostics call the file, `beneath` what holds where the text says nothing.
[[nodiscard]] ProtocolReading parse_protocol(std::string text, const std::string& name,
                                             Protocol beneath = default_protocol());
// At most one byte more than a protocol may have.
[[nodiscard]] std::string read_protocol_text(const std::filesystem::path& file);
// Throws Error(file_error) when there is no such file or it cannot be read.
[[nodiscard]] ProtocolReading read_protocol_file(const std::filesystem::path& file);

void print_problems(const std::vector<Diagnostic>& problems, std::ostream& out); // one a line
// For commands that go on with the protocol: it, or nothing after all problems were printed.
[[nodiscard]] std::optional<Protocol> load_protocol(const std::filesystem::path& file, std::ostream& err);

} // namespace dorsal
