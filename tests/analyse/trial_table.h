#pragma once
// Tables as text, read as `dorsal analyse` reads them.
#include "engine/core/base/error.h"
#include "tests/analyse/scratch_file.h"
#include "tools/analyse/reading/table.h"

namespace dorsal::analyse {

using Lines = std::vector<std::uint32_t>;

inline Table table_of(const std::string& text, const ImportSettings& settings = {}) {
  const ScratchFile file{text};
  return read_table(file.path(), settings);
}

// Why a table is refused; empty when it is read.
inline std::string refusal_of(const std::string& text, const ImportSettings& settings = {}) {
  try {
    static_cast<void>(table_of(text, settings));
  } catch (const Error& e) {
    return e.code() == ExitCode::bad_input ? e.what() : "another error";
  }
  return "";
}

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

inline std::vector<double> times_of(const Table& table) {
  std::vector<double> times;
  for (const Group& group : table.groups)
    for (const double time : analysis::times_ms(group.trials)) times.push_back(time);
  return times;
}

} // namespace dorsal::analyse
