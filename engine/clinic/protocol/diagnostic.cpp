#include "engine/clinic/protocol/diagnostic.h"

#include <fmt/format.h>

namespace dorsal {

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file;
  if (diagnostic.at) out += fmt::format(":{}:{}", diagnostic.at->line, diagnostic.at->column);
  out += ": ";
  if (!diagnostic.key.empty()) out += diagnostic.key + " ";
  return out + diagnostic.message;
}

} // namespace dorsal
