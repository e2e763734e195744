// A protocol's file from the disk (protocol_file.h); the rest of the reader knows no files.
#include "engine/clinic/protocol/protocol_file.h"
#include "engine/clinic/protocol/toml_text.h"
#include "engine/core/base/error.h"

#include <fmt/format.h>

#include <fstream>
#include <utility>

namespace dorsal {

std::string read_protocol_text(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    throw Error(ExitCode::file_error,
                fmt::format("{} is not a file that can be read; check the path", file.string()));
  std::ifstream in(file, std::ios::binary);
  // One byte more than allowed is enough to tell that it is too large.
  std::string text(max_toml_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in && !in.eof())
    throw Error(ExitCode::file_error, fmt::format("{} cannot be read; check its permissions", file.string()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

ProtocolReading read_protocol_file(const std::filesystem::path& file) {
  return parse_protocol(read_protocol_text(file), file.string());
}

void print_problems(const std::vector<Diagnostic>& problems, std::ostream& out) {
  for (const Diagnostic& problem : problems) out << to_string(problem) << '\n';
}

std::optional<Protocol> load_protocol(const std::filesystem::path& file, std::ostream& err) {
  ProtocolReading reading = read_protocol_file(file);
  print_problems(reading.problems, err);
  if (!reading.ok()) return {};
  return std::move(reading.protocol);
}

} // namespace dorsal
