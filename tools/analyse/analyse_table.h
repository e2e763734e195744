#pragma once
// `dorsal analyse FILE.csv`: statistics of any laboratory's trial table. Problems that stop it are thrown as
// Error.
#include "engine/core/base/error.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace dorsal::analyse {

struct AnalyseOptions {
  std::string table;
  std::vector<std::string>
      by; // column names; empty: participant and session, as far as there are such columns
  std::vector<std::string> columns; // "ours=theirs"
  std::string preset = "dorsal";
  std::string unit;    // of the response times; empty: by the column's name
  std::string decimal; // "point" or "comma"; empty: found out
  std::string rules;
  std::string html;
  bool json = false;
};

// ok, or with_exclusions when the table had rows that could not be used as they were. Throws Error
// (bad_input) with the reasons when no row at all can be used.
[[nodiscard]] ExitCode analyse_table(const AnalyseOptions& options, std::ostream& out);

} // namespace dorsal::analyse
