#include "engine/core/base/diagnostic.h"

#include <fmt/format.h>

#include <utility>

namespace dorsal {

Diagnostic diagnostic_of(std::string file, std::optional<std::size_t> line, std::string message) {
  Diagnostic found{.file = std::move(file), .at = {}, .key = {}, .message = std::move(message)};
  if (line) found.at = Position{.line = static_cast<int>(*line), .column = {}};
  return found;
}

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file;
  if (diagnostic.at) out += fmt::format(":{}", diagnostic.at->line);
  if (diagnostic.at && diagnostic.at->column) out += fmt::format(":{}", *diagnostic.at->column);
  if (!out.empty()) out += ": ";
  if (!diagnostic.key.empty()) out += diagnostic.key + " ";
  return out + diagnostic.message;
}

} // namespace dorsal
